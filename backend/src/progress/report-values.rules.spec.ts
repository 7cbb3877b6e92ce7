import { type Part, type ReportedValue } from '@parole-tenue/contract';
import { check, cso, value } from '../../test/report-draft.js';

type Row = [string, Partial<ReportedValue>, inDraft: string[], whenComplete?: string[]];

const rows: Row[] = [
  ['a count', { value: 0 }, []],
  ['a scale', { indicator: 'mood', value: 3.5 }, []],
  ['a quota', { indicator: 'seats', numerator: 3, denominator: 10 }, []],
  ['a percentage of nobody', { indicator: 'share', numerator: 0, denominator: 0 }, []],
  ['what nobody planned', { indicator: 'x', value: 1 }, ['indicator not_found']],
  ['what the public record says', { indicator: 'record', value: 1 }, ['indicator not_allowed']],
  ['half a job', { value: 0.5 }, ['value format']],
  ['a count of the first day', { value: 1, on: '2026-07-01' }, []],
  ['a count of the day before its period', { value: 1, on: '2026-06-30' }, [], ['on outside_period']],
  ['a count of the day after its period', { value: 1, on: '2026-10-01' }, [], ['on outside_period']],
  [
    'a count of a whole',
    { value: 1, numerator: 1, denominator: 2 },
    ['numerator not_allowed', 'denominator not_allowed'],
  ],
  ['a scale of a whole', { indicator: 'mood', value: 1, denominator: 2 }, ['denominator not_allowed']],
  ['a quota as one number', { indicator: 'seats', value: 30, numerator: 3, denominator: 10 }, ['value not_allowed']],
  [
    'a percentage as one number',
    { indicator: 'share', value: 30 },
    ['value not_allowed'],
    ['value not_allowed', 'numerator required', 'denominator required'],
  ],
  ['more than the whole', { indicator: 'seats', numerator: 11, denominator: 10 }, ['numerator more_than_whole']],
  ['a part whose whole is not known yet', { indicator: 'seats', numerator: 11 }, [], ['denominator required']],
  ['a whole whose part is not known yet', { indicator: 'seats', denominator: 11 }, [], ['numerator required']],
  ['a count not known yet', {}, [], ['value required']],
  ['what is not available, and why', { unavailable: 'L’enquête commence en mars' }, []],
  ['a quota that is not available', { indicator: 'seats', unavailable: 'Pas de liste' }, []],
  ['what is not available, nobody knows why', { unavailable: ' ' }, [], ['unavailable required']],
  ['what is not available, with a number', { unavailable: 'x', value: 0 }, ['unavailable not_allowed']],
  [
    'what is not available, of a whole',
    { indicator: 'seats', unavailable: 'x', denominator: 3 },
    ['unavailable not_allowed'],
  ],
  [
    'what is not available, in parts',
    { unavailable: 'x', parts: [{ dimension: 'sex', key: 'male', value: 1 }] },
    ['unavailable not_allowed'],
  ],
];

describe('values of a report', () => {
  it.each(rows)('%s', (_, changes, inDraft, whenComplete = inDraft) => {
    const values = [value({ indicator: 'mood', value: 1 }), value(changes)].slice(changes.indicator === 'mood' ? 1 : 0);
    const place = `values.${String(values.length - 1)}`;
    expect(check({ values })).toEqual(inDraft.map((fault) => `${place}.${fault}`));
    expect(check({ values }, { complete: true })).toEqual(whenComplete.map((fault) => `${place}.${fault}`));
  });

  it('are given by the same who move milestones', () => {
    const values = [value({ value: 1 })];
    expect(check({ values, place: 'responsible' })).toEqual([]);
    expect(check({ values, place: 'leading' }, { who: cso })).toEqual([]);
    expect(check({ values, place: 'uninvolved' }, { who: cso })).toEqual(['values not_allowed']);
    expect(check({ values: [], place: 'uninvolved' }, { who: cso })).toEqual([]);
  });
});

describe('parts of a value', () => {
  it.each<[string, Part, indicator: string, string[]]>([
    ['women', { dimension: 'sex', key: 'female', value: 3 }, 'jobs', []],
    ['an age group', { dimension: 'age', key: '15-24', value: 3 }, 'jobs', []],
    ['half a woman', { dimension: 'sex', key: 'female', value: 0.5 }, 'jobs', ['value format']],
    ['half a seat', { dimension: 'sex', key: 'female', value: 1.5 }, 'seats', ['value format']],
    ['a mood of women', { dimension: 'sex', key: 'female', value: 3.5 }, 'mood', []],
    ['an area', { dimension: 'area', key: 'segou', value: 3 }, 'jobs', []],
    ['a sex there is no word for', { dimension: 'sex', key: 'x', value: 3 }, 'jobs', ['key choice']],
    ['an age group of another kind', { dimension: 'age', key: '15-40', value: 3 }, 'jobs', ['key choice']],
    ['an area nobody knows', { dimension: 'area', key: 'x', value: 3 }, 'jobs', ['key not_found']],
    [
      'by what the indicator is not broken down',
      { dimension: 'age', key: '15-24', value: 3 },
      'seats',
      ['dimension not_allowed'],
    ],
  ])('%s', (_, part, indicator, faults) => {
    const measured = indicator === 'seats' ? { numerator: 3, denominator: 9 } : { value: 3 };
    const values = [value({ ...measured, indicator, parts: [part] })];
    expect(check({ values })).toEqual(faults.map((fault) => `values.0.parts.0.${fault}`));
  });

  it('need not add up', () => {
    const parts: Part[] = [
      { dimension: 'sex', key: 'female', value: 300 },
      { dimension: 'sex', key: 'male', value: 400 },
    ];
    expect(check({ values: [value({ value: 2, parts })] }, { complete: true })).toEqual([]);
  });
});
