import { describe, expect, it } from '@jest/globals';
import { COLUMN_TYPES, type DatasetColumn, LANGUAGES } from '@parole-tenue/contract';
import { isSql } from './dataset.js';
import { DATASETS } from './datasets.js';
import { LICENCE } from './licence.js';

const EVERY: [set: string, column: DatasetColumn][] = DATASETS.flatMap(({ name, columns }) =>
  columns.map((column): [string, DatasetColumn] => [name, column]),
);
const TEXTS = [
  LICENCE.terms,
  ...DATASETS.flatMap(({ title, about }) => [title, about]),
  ...EVERY.flatMap(([, { meaning, unit }]) => [meaning, ...(unit ? [unit] : [])]),
];
/** What would name a person, a file, a moment or a finer place. */
const NEVER =
  /author|person|mail|account(?!s)|file|original(?!Language)|instant|time|(created|updated|submitted|published)At|latitude|longitude|place|commune/i;

describe('the sets', () => {
  it('have names and columns of their own', () => {
    const names = DATASETS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, columns } of DATASETS) {
      const keys = columns.map(({ key }) => key);
      expect([name, keys]).toEqual([name, [...new Set(keys)]]);
      expect(keys.every((key) => /^[a-z][A-Za-z]*$/.test(key))).toBe(true);
    }
  });

  it('say in every language what stands in them', () => {
    for (const text of TEXTS) for (const language of LANGUAGES) expect(text[language]).toMatch(/\S/);
    const untold = EVERY.filter(([, { meaning }]) => meaning.fr === meaning.en).map(
      ([set, { key }]) => `${set}.${key}`,
    );
    expect(untold).toEqual([]);
  });

  it('are written in French as French is', () => {
    const wrong = TEXTS.map(({ fr }) => fr).filter((text) =>
      /(?<![\u00A0\u202F\d])[:;?!»](?!\w)|«(?![\u00A0\u202F])|'/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('have columns of a known type, and the words of those that hold words', () => {
    for (const [set, { key, type, words }] of EVERY) {
      expect([set, key, COLUMN_TYPES.includes(type)]).toEqual([set, key, true]);
      expect([set, key, (words?.length ?? 0) > 1]).toEqual([set, key, type === 'word']);
    }
  });

  it('name no person, no moment, no file and no finer place', () => {
    expect(EVERY.filter(([, { key }]) => NEVER.test(key)).map(([set, { key }]) => `${set}.${key}`)).toEqual([]);
    const evidence = DATASETS.find(({ name }) => name === 'evidence');
    expect(evidence?.columns.filter(({ type }) => type === 'day' || type === 'date')).toEqual([]);
    expect(evidence?.columns.filter(({ type }) => type === 'month').map(({ key }) => key)).toEqual(['month']);
  });

  it('name the source of figures that others published', () => {
    for (const name of ['record', 'recorded-assessments']) {
      const keys = DATASETS.find((set) => set.name === name)?.columns.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(['source', 'isChecked']));
    }
  });

  it('know which recommendation a row is about wherever they tell it', () => {
    const missing = DATASETS.filter(isSql).filter(
      (set) =>
        (set.recommendation !== null) !==
        set.columns.some(({ key, sql }) => key === 'recommendation' && sql === 'r.reference'),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
