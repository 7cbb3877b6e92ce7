import { describe, expect, it } from '@jest/globals';
import { medianOf, spreadOfIdentical } from './medians.js';

const around = (middle: number): number[] =>
  Array.from({ length: 200 }, (_, index) => middle + ((index * 37) % 100) / 100);

describe('medians', () => {
  it('are the middle one, or between the two middle ones', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });

  it('of the same thing lie apart less than of things that differ', () => {
    const bound = spreadOfIdentical(around(5), around(5).reverse());
    expect(bound).toBeGreaterThan(0);
    expect(Math.abs(medianOf(around(5)) - medianOf(around(5.5)))).toBeGreaterThan(bound);
  });
});
