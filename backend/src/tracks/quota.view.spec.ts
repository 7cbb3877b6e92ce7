import { complianceOf, type Indicator } from '@parole-tenue/contract';
import { describe, expect, it } from '@jest/globals';
import { indicator, slot, value } from '../../test/tracks.js';
import { bodiesOf, youngShareOf } from './quota.view.js';

const seats = (date: string, numerator: number, denominator: number) => {
  const counted = value({ date, numerator, denominator });
  return { ...counted, compliance: complianceOf('appointments', counted) };
};
const body = (values: Indicator['values'], key = 'body'): Indicator =>
  indicator(values, { key, kind: 'quota', quotaRule: 'appointments' });
const only = (values: Indicator['values']) => bodiesOf([], [body(values)])[0];

describe('a body with seats', () => {
  it('keeps the law by its last count, and kept it once by any', () => {
    expect(only([seats('2018', 11, 32), seats('2020', 4, 25)])).toMatchObject({
      compliesNow: false,
      everComplied: true,
    });
    expect(only([seats('2018', 4, 25), seats('2020', 11, 32)])).toMatchObject({
      compliesNow: true,
      everComplied: true,
    });
    expect(only([seats('2020', 4, 25)])).toMatchObject({ compliesNow: false, everComplied: false });
    expect(only([])).toMatchObject({ compliesNow: null, everComplied: false, counts: [] });
  });

  it('is left open where two counts of one date contradict each other', () => {
    expect(only([seats('2021-06', 9, 28), seats('2021-06', 5, 28)])?.compliesNow).toBeNull();
    expect(only([seats('2021-06', 6, 28), seats('2021-06', 5, 28)])?.compliesNow).toBe(false);
  });

  it('goes by the last count that says something', () => {
    const silent = { ...value({ date: '2022', unavailable: 'nobody counted' }), compliance: 'not_applicable' as const };
    expect(only([seats('2021', 5, 10), silent])).toMatchObject({ compliesNow: true });
    expect(only([silent])?.counts).toMatchObject([{ share: null, note: 'nobody counted' }]);
  });

  it('stands in the place of its slot, and those without one come after', () => {
    const [first, second, third] = ['first', 'second', 'third'].map((key) => body([], key));
    if (!first || !second || !third) throw new Error();
    const filled = [{ slot: slot('seats'), planned: [third], record: [second] }];
    const found = bodiesOf(filled, [first, second, third, indicator([], { key: 'no quota' })]);
    expect(found.map(({ indicator: { key } }) => key)).toEqual(['third', 'second', 'first']);
  });
});

describe('the share of young people', () => {
  const age = (key: string, count: number) => ({ dimension: 'age', key, value: count }) as const;

  it('is of all seats those aged 15 to 40', () => {
    expect(youngShareOf({ denominator: 20, parts: [age('15-24', 1), age('25-40', 4), age('other', 15)] })).toBe(0.25);
  });

  it('is unknown where ages do not add up to the seats, or either is not known', () => {
    expect(youngShareOf({ denominator: 1, parts: [age('15-24', 40)] })).toBeNull();
    expect(youngShareOf({ denominator: 20, parts: [age('25-40', 5), age('other', 14)] })).toBeNull();
    expect(youngShareOf({ denominator: null, parts: [age('15-24', 1), age('other', 3)] })).toBeNull();
    expect(youngShareOf({ denominator: 20, parts: [{ dimension: 'sex', key: 'female', value: 4 }] })).toBeNull();
    expect(youngShareOf({ denominator: 0, parts: [age('15-24', 0)] })).toBeNull();
  });
});
