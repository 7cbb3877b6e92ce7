import { csvOf } from './csv';

describe('rows for a spreadsheet', () => {
  it('are quoted where needed, and empty where nothing is known', () => {
    expect(csvOf([['Paix, dialogue', 3, null]])).toBe('"Paix, dialogue",3,\r\n');
  });

  it('keep a negative number a number', () => {
    expect(csvOf([[-3]])).toBe('-3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('never hand over a formula: %p', (text) => {
    expect(
      csvOf([[text]])
        .replaceAll('"', '')
        .startsWith("'"),
    ).toBe(true);
  });
});
