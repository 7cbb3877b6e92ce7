import { type Indicator, type IndicatorValue } from '@parole-tenue/contract';

/** A value of a percentage as a percentage, from its parts where only these were published; null for other units. */
export function percentageOf(value: IndicatorValue, { unit }: Pick<Indicator, 'unit'>): number | null {
  if (unit !== 'percent') return null;
  if (value.value !== null) return value.value;
  const { numerator, denominator } = value;
  return numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * 100;
}
