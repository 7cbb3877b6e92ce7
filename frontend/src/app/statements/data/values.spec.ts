import { type Indicator, type IndicatorValue } from '@parole-tenue/contract';

import { organisation } from '../../../testing/statements';
import { beginValue, inPeriod, isVoid, lastValueOf, repeat, withPart } from './values';

const said = (date: string, by: string | null, value = 1): IndicatorValue =>
  ({
    ...{ date, value, numerator: null, denominator: null, unavailable: null },
    parts: [{ dimension: 'sex', key: 'female', value }],
    organisation: by === null ? null : organisation(by, 'government'),
  }) as unknown as IndicatorValue;
const indicator = (...values: IndicatorValue[]): Indicator => ({ id: 'i1', values }) as unknown as Indicator;

describe('a value', () => {
  it('begins with the own organisation’s last one, or else with the latest there is', () => {
    const values = [said('2026-06-30', 'ministere'), said('2026-03-31', 'ministere'), said('2026-09-30', null)];
    expect(lastValueOf(indicator(...values), 'ministere')?.date).toBe('2026-06-30');
    expect(lastValueOf(indicator(...values), 'autre')?.date).toBe('2026-09-30');
    expect(lastValueOf(indicator(), 'ministere')).toBeUndefined();
  });

  it('stands for the last day of its period, or for today while that runs', () => {
    expect(beginValue('i1', '2026-Q3', '2026-11-22').on).toBe('2026-09-30');
    expect(beginValue('i1', '2026-Q4', '2026-11-22').on).toBe('2026-11-22');
  });

  it('keeps its day in another period where that holds it, and stands for that one’s day otherwise', () => {
    const value = { ...beginValue('i1', '2026-Q3', '2026-11-22'), on: '2026-08-01', value: 4 };
    expect(inPeriod(value, '2026-H2', '2026-11-22')).toEqual(value);
    expect(inPeriod(value, '2026-Q2', '2026-11-22')).toEqual({ ...value, on: '2026-06-30' });
    expect(inPeriod(value, '2026-Q4', '2026-11-22')).toEqual({ ...value, on: '2026-11-22' });
  });

  it('can be the same again, parts and all', () => {
    const again = repeat(beginValue('i1', '2026-Q4', '2026-11-22'), said('2026-06-30', 'ministere', 12));
    expect(again).toMatchObject({ value: 12, on: '2026-11-22', parts: [{ key: 'female', value: 12 }] });
  });

  it('says nothing until something is typed, and again when all of it is gone', () => {
    const begun = beginValue('i1', '2026-Q4', '2026-11-22');
    expect([isVoid(begun), isVoid({ ...begun, value: 0 }), isVoid({ ...begun, unavailable: '' })]).toEqual([
      true,
      false,
      false,
    ]);
    const parts = withPart([], 'sex', 'male', 3);
    expect(isVoid({ ...begun, parts })).toBe(false);
    expect(withPart(parts, 'sex', 'male', null)).toEqual([]);
  });
});
