import { type Indicator, type IndicatorValue } from '@parole-tenue/contract';

import { barGroups, isReached, latestByArea, topOf } from './bars';
import { indicator, reported } from '../../../testing/tracks';

const groups = (parts: Partial<Indicator>, by: 'sex' | 'age' | null = null) =>
  barGroups(indicator(parts), by, '2026-11-22');

describe('values against targets', () => {
  it('stand by period, oldest first, also where only the target is known', () => {
    const shown = groups({
      targets: [
        { period: '2026-Q4', value: 900 },
        { period: '2026-Q2', value: 500 },
      ],
      values: [reported('2026-Q3', { value: 410 }), reported('2026-Q2', { value: 380 })],
    });
    expect(shown.map(({ key, target, bars }) => [key, target, bars[0]?.height])).toEqual([
      ['2026-Q2', 500, 380],
      ['2026-Q3', null, 410],
      ['2026-Q4', 900, undefined],
    ]);
  });

  it('tell a period that is still to come from one that nobody reported', () => {
    const shown = groups({
      targets: [
        { period: '2026-Q3', value: 1 },
        { period: '2026-Q4', value: 1 },
      ],
    });
    expect(shown.map(({ isComing }) => isComing)).toEqual([false, true]);
  });

  it('keep two values of one period side by side', () => {
    const [one] = groups({ values: [reported('2026-Q2', { value: 3 }), reported('2026-Q2', { value: 5 })] });
    expect(one?.bars.map(({ height }) => height)).toEqual([3, 5]);
  });

  it('are percentages where the unit is one', () => {
    const [one] = groups({
      unit: 'percent',
      kind: 'percentage',
      values: [reported('2026-Q2', { numerator: 1, denominator: 4 })],
    });
    expect(one?.bars[0]?.height).toBe(25);
  });

  it('show what no part accounts for, and no target of the whole beside the parts', () => {
    const value = reported('2026-Q2', { value: 100, parts: [{ dimension: 'sex', key: 'male', value: 70 }] });
    const [one] = groups({ values: [value], targets: [{ period: '2026-Q2', value: 120 }] }, 'sex');
    expect(one?.bars[0]?.segments).toEqual([
      { key: 'male', value: 70 },
      { key: 'rest', value: 30 },
    ]);
    expect(one?.target).toBeNull();
  });

  it('are as high as parts that make more than the whole', () => {
    const parts = [
      { dimension: 'sex', key: 'female', value: 80 },
      { dimension: 'sex', key: 'male', value: 70 },
    ] as const;
    const [one] = groups({ values: [reported('2026-Q2', { value: 100, parts: [...parts] })] }, 'sex');
    expect(one?.bars[0]?.height).toBe(150);
    expect(one?.bars[0]?.segments.map(({ key }) => key)).toEqual(['female', 'male']);
  });

  it('have an axis that holds targets too, and never of nothing', () => {
    expect(topOf(groups({ targets: [{ period: '2026-Q2', value: 900 }] }))).toBe(900);
    expect(topOf([])).toBe(1);
    expect(topOf(groups({ values: [reported('2026-Q2', { value: 0 })] }))).toBe(1);
  });

  it('know which way is better', () => {
    expect(isReached(5, 4, { direction: 'up' })).toBe(true);
    expect(isReached(5, 4, { direction: 'down' })).toBe(false);
    expect(isReached(4, 4, { direction: 'down' })).toBe(true);
  });

  it('find the latest value that is known by area', () => {
    const byArea: IndicatorValue = reported('2026-Q1', { parts: [{ dimension: 'area', key: 'gao', value: 3 }] });
    expect(latestByArea([byArea, reported('2026-Q2', {})])).toBe(byArea);
    expect(latestByArea([reported('2026-Q2', {})])).toBeNull();
  });
});
