import { describe, expect, it } from '@jest/globals';
import { lastDayOf, periodOf } from './periods.js';

describe('reporting periods', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-03-31'],
    ['2026-03-31', '2026-Q1', '2026-03-31'],
    ['2026-04-01', '2026-Q2', '2026-06-30'],
    ['2026-09-30', '2026-Q3', '2026-09-30'],
    ['2026-12-31', '2026-Q4', '2026-12-31'],
  ])('put %s into %s, which ends on %s', (day, period, lastDay) => {
    expect(periodOf(day)).toBe(period);
    expect(lastDayOf(period)).toBe(lastDay);
  });

  it.each(['2026-Q0', '2026-Q5', '1999-Q1', '2026', ''])('refuse %j', (text) => {
    expect(() => lastDayOf(text)).toThrow(RangeError);
  });
});
