import { type Indicator, type IndicatorValue, type Part, shareOf, type TrackNumber } from '@parole-tenue/contract';

/**
 * What an indicator says now (docs/method.md, "Current values"): its latest value; where each report only tells what its
 * period added, the sum of what the same organisation reported. Null where no number was ever given.
 */
export function numberOf(indicator: Indicator): TrackNumber | null {
  const latest = indicator.values.findLast((value) => measureOf(indicator, value) !== null);
  if (!latest) return null;
  const told = isSummed(indicator, latest) ? indicator.values.filter((value) => isOfSame(value, latest)) : [latest];
  const { date, organisation, by, source, isChecked } = latest;
  const value = told.reduce((sum, one) => sum + (measureOf(indicator, one) ?? 0), 0);
  return { value, date, organisation, by, source, isChecked, parts: partsOf(told) };
}

/** A share in percent, anything else as it is. */
export function measureOf({ kind }: Indicator, value: IndicatorValue): number | null {
  if (kind !== 'quota' && kind !== 'percentage') return value.value;
  const share = shareOf(value);
  return share === null ? null : share * 100;
}

/** Counts that were published elsewhere are never added up: nobody knows whether one holds another. */
function isSummed({ kind, isCumulative }: Indicator, { organisation }: IndicatorValue): boolean {
  return kind === 'count' && !isCumulative && organisation !== null;
}

function isOfSame({ organisation }: IndicatorValue, latest: IndicatorValue): boolean {
  return organisation?.slug === latest.organisation?.slug;
}

function partsOf(values: readonly IndicatorValue[]): Part[] {
  const sums = new Map<string, Part>();
  for (const { dimension, key, value } of values.flatMap(({ parts }) => parts)) {
    const name = `${dimension} ${key}`;
    sums.set(name, { dimension, key, value: (sums.get(name)?.value ?? 0) + value });
  }
  return [...sums.values()];
}
