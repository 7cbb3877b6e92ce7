import { type Measured } from '@parole-tenue/contract';

import { amountOf, percentageOf } from './percentage';

const value = (parts: Partial<Measured>): Measured => ({ value: null, numerator: null, denominator: null, ...parts });

describe('the percentage of an indicator’s value', () => {
  it('comes from the parts where only these were published', () => {
    expect(percentageOf(value({ numerator: 31, denominator: 121 }), { unit: 'percent' })).toBeCloseTo(25.6, 1);
  });

  it('is the published one where there is one', () => {
    expect(percentageOf(value({ value: 3, numerator: 1, denominator: 2 }), { unit: 'percent' })).toBe(3);
  });

  it('is nothing for what is no percentage, and never a division by zero', () => {
    expect(percentageOf(value({ value: 1840 }), { unit: 'people' })).toBeNull();
    expect(percentageOf(value({ numerator: 1, denominator: 0 }), { unit: 'percent' })).toBeNull();
  });
});

describe('the amount of a value', () => {
  it('is in the indicator’s unit, and nothing where none was given', () => {
    expect(amountOf(value({ value: 1840 }), { unit: 'people' })).toBe(1840);
    expect(amountOf(value({ numerator: 11, denominator: 44 }), { unit: 'percent' })).toBe(25);
    expect(amountOf(value({}), { unit: 'people' })).toBeNull();
  });
});
