import { shareOf, type Indicator, type Measured } from '@parole-tenue/contract';

/** A value of a percentage as a percentage, from its parts where only these were published; null for other units. */
export function percentageOf(value: Measured, { unit }: Pick<Indicator, 'unit'>): number | null {
  if (unit !== 'percent') return null;
  const share = value.value === null ? shareOf(value) : value.value / 100;
  return share === null ? null : share * 100;
}

/** A value as a number in the indicator's unit; null where there is none. */
export function amountOf(value: Measured, indicator: Pick<Indicator, 'unit'>): number | null {
  return indicator.unit === 'percent' ? percentageOf(value, indicator) : value.value;
}
