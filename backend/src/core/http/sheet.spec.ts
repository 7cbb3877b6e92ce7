import { describe, expect, it } from '@jest/globals';
import { csvSheet, jsonSheet, type Sheet } from './sheet.js';

const written = <Row>({ begin, textOf, end }: Sheet<Row>, ...pages: Row[][]): string =>
  begin + pages.map((rows, index) => textOf(rows, index === 0)).join('') + end;

describe('rows in a file', () => {
  const rows = { before: { set: 'x' }, of: (value: number) => ({ value }) };

  it('are one JSON value, however many pages they come in', () => {
    const sheet = jsonSheet(rows.before, rows.of);
    expect(JSON.parse(written(sheet, [1, 2], [3]))).toEqual({
      set: 'x',
      rows: [{ value: 1 }, { value: 2 }, { value: 3 }],
    });
    expect(JSON.parse(written(sheet, []))).toEqual({ set: 'x', rows: [] });
  });

  it('are a table under their heads', () => {
    const sheet = csvSheet(['a'], (value: number) => [String(value)], 'en');
    expect(written(sheet, [1], [2])).toBe('\uFEFF"a"\r\n"1"\r\n"2"\r\n');
  });
});
