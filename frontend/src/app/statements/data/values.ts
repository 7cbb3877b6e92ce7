import {
  firstDayOf,
  lastDayOf,
  type Day,
  type Dimension,
  type Indicator,
  type IndicatorValue,
  type Part,
  type Period,
  type ReportedValue,
} from '@parole-tenue/contract';

/** The last value of an indicator before this report: the own organisation's, or else whoever's is the latest. */
export function lastValueOf(indicator: Indicator, own: string | undefined): IndicatorValue | undefined {
  const ours = indicator.values.filter(({ organisation }) => organisation !== null && organisation.slug === own);
  return (ours.length > 0 ? ours : indicator.values).toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
}

/** A value that says nothing yet, for the last day of the period, or today while it runs. */
export function beginValue(indicator: string, period: Period, today: Day): ReportedValue {
  const end = lastDayOf(period);
  const nothing = { value: null, numerator: null, denominator: null, unavailable: null, comment: '', parts: [] };
  return { indicator, on: end < today ? end : today, ...nothing };
}

/** The same value in another period: on a day of that one. */
export function inPeriod(value: ReportedValue, period: Period, today: Day): ReportedValue {
  const isInside = value.on >= firstDayOf(period) && value.on <= lastDayOf(period);
  return isInside ? value : { ...value, on: beginValue(value.indicator, period, today).on };
}

/** The same again as was said last, to begin with. */
export function repeat(begun: ReportedValue, last: IndicatorValue): ReportedValue {
  const { value, numerator, denominator, parts } = last;
  return { ...begun, value, numerator, denominator, unavailable: null, parts: [...parts] };
}

/** Whether nothing is said by it: then it need not be sent. */
export function isVoid({ value, numerator, denominator, unavailable, comment, parts }: ReportedValue): boolean {
  const numbers = [value, numerator, denominator, unavailable];
  return numbers.every((one) => one === null) && comment === '' && parts.length === 0;
}

export function hasFraction({ kind }: Pick<Indicator, 'kind'>): boolean {
  return kind === 'percentage' || kind === 'quota';
}

export function partOf(parts: readonly Part[], dimension: Dimension, key: string): number | null {
  return parts.find((part) => part.dimension === dimension && part.key === key)?.value ?? null;
}

/** The parts with one of them changed; without it where there is no number. */
export function withPart(parts: readonly Part[], dimension: Dimension, key: string, value: number | null): Part[] {
  const others = parts.filter((part) => part.dimension !== dimension || part.key !== key);
  return value === null ? others : [...others, { dimension, key, value }];
}
