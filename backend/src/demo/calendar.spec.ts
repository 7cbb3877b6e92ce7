import { expect, it } from '@jest/globals';
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

it('never takes a report of two months ago for one of this quarter', () => {
  for (const today of ['2026-10-01', '2026-11-22', '2026-12-31']) {
    expect(new Calendar(today).periodCovered(60)).not.toBe('2026-Q4');
  }
});
