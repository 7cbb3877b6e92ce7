import { addDays, CLOSING_DAYS, lastDayOf } from '@parole-tenue/contract';
import { describe, expect, it } from '@jest/globals';
import { Calendar } from './calendar.js';

const calendar = new Calendar('2026-11-22');

it('counts days back, and ahead below zero', () => {
  expect([calendar.day(0), calendar.day(22), calendar.day(-10)]).toEqual(['2026-11-22', '2026-10-31', '2026-12-02']);
});

it('moves plans to the end of their month, in leap years too', () => {
  expect(calendar.endOfMonth(22)).toBe('2026-10-31');
  expect(new Calendar('2028-02-03').endOfMonth(0)).toBe('2028-02-29');
});

it('tells the hour of a day', () => {
  expect(calendar.at(1, 9.5).toISOString()).toBe('2026-11-21T09:30:00.000Z');
});

it('counts quarters back, and ahead below zero', () => {
  const quarters = [6, 1, 0, -1].map((ago) => calendar.quarter(ago));
  expect(quarters).toEqual(['2025-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
  expect(new Calendar('2027-05-31').quarter(1)).toBe('2027-Q1');
});

describe('on whichever day of two years a report is sent in', () => {
  const days = Array.from({ length: 731 }, (_, index) => addDays('2027-06-30', index));

  it('the open quarter closes that day at the earliest, and the closed one has closed', () => {
    for (const day of days) {
      const then = new Calendar(day);
      expect(addDays(lastDayOf(then.openPeriod(0)), CLOSING_DAYS) >= day).toBe(true);
      expect(addDays(lastDayOf(then.closedPeriod(0)), CLOSING_DAYS) < day).toBe(true);
    }
  });

  it('what was sent in 62 days ago is not on the quarter that runs, nor was anything between skipped', () => {
    for (const day of days) {
      const then = new Calendar(day);
      expect(then.openPeriod(62)).not.toBe(then.quarter(0));
      expect([then.quarter(1), then.quarter(2)]).toContain(then.openPeriod(62));
    }
  });
});
