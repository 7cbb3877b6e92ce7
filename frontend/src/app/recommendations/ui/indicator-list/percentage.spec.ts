import { type IndicatorValue } from '@parole-tenue/contract';

import { percentageOf } from './percentage';

const value = (parts: Partial<IndicatorValue>): IndicatorValue => ({
  date: '2020',
  datePrecision: 'year',
  value: null,
  numerator: null,
  denominator: null,
  by: 'x',
  source: 'x',
  isChecked: false,
  note: null,
  areas: [],
  ...parts,
});

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
