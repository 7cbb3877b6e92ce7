import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Hourly } from './hourly.js';

const HOUR_MS = 3_600_000;

class Counting extends Hourly {
  times = 0;

  protected work(): Promise<void> {
    this.times++;
    return Promise.resolve();
  }
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('is done at the start and every hour, until the server stops', () => {
  const hourly = new Counting();
  hourly.begin();
  expect(hourly.times).toBe(1);
  jest.advanceTimersByTime(2 * HOUR_MS);
  expect(hourly.times).toBe(3);
  hourly.onModuleDestroy();
  jest.advanceTimersByTime(HOUR_MS);
  expect(hourly.times).toBe(3);
});

it('has one clock, however often it is begun', () => {
  const hourly = new Counting();
  hourly.begin();
  hourly.begin();
  jest.advanceTimersByTime(HOUR_MS);
  expect(hourly.times).toBe(3);
});

it('keeps no process alive', () => {
  jest.useRealTimers();
  const unref = jest.spyOn(Object.getPrototypeOf(setTimeout(() => undefined, 0)) as NodeJS.Timeout, 'unref');
  const hourly = new Counting();
  hourly.begin();
  expect(unref).toHaveBeenCalledTimes(1);
  hourly.onModuleDestroy();
});
