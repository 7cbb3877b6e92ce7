import {
  type Framework,
  type Indicator,
  type IndicatorValue,
  type QuotaBody,
  type QuotaTrack,
  type SeatCount,
  shareOf,
} from '@parole-tenue/contract';
import { toFrameworkRef } from '../frameworks/framework.mapper.js';
import { type FilledSlot } from './slots.js';

const YOUNG = ['15-24', '25-40'];

/** Bodies in the order of the template's slots; what is counted beside them comes after. */
export function bodiesOf(filled: readonly FilledSlot[], indicators: readonly Indicator[]): QuotaBody[] {
  const placed = filled.flatMap(({ planned, record }) => [...planned, ...record]);
  return [...new Set([...placed, ...indicators])].filter(({ kind }) => kind === 'quota').map(toBody);
}

/** Ended frameworks, and what follows each. */
export function endedOf(frameworks: readonly Framework[]): QuotaTrack['ended'] {
  return frameworks
    .filter(({ status }) => status === 'ended')
    .map((framework) => ({
      framework: toFrameworkRef(framework),
      endedOn: framework.ended,
      followedBy: framework.followedBy,
    }));
}

/** What a body's counts say about the law (docs/method.md, "Quota"). */
function toBody(indicator: Indicator): QuotaBody {
  const counts = indicator.values.map(toCount);
  return { indicator, counts, compliesNow: compliesNow(counts), everComplied: counts.some(complies) };
}

function toCount(value: IndicatorValue): SeatCount {
  const { date, numerator, denominator, compliance, organisation, by, source, isChecked, note, unavailable } = value;
  return {
    ...{ date, women: numerator, seats: denominator, share: shareOf(value), youngShare: youngShareOf(value) },
    compliance: compliance ?? 'not_applicable',
    ...{ organisation, by, source, isChecked, note: note ?? unavailable },
  };
}

/** Of all seats those of people aged 15 to 40; null unless the ages add up to the seats (docs/method.md, "Quota"). */
export function youngShareOf({ denominator, parts }: Pick<IndicatorValue, 'denominator' | 'parts'>): number | null {
  const ages = parts.filter(({ dimension }) => dimension === 'age');
  const sum = (counted: typeof ages): number => counted.reduce((total, { value }) => total + value, 0);
  if (!denominator || sum(ages) !== denominator) return null;
  return sum(ages.filter(({ key }) => YOUNG.includes(key))) / denominator;
}

/** Two counts of one date may contradict each other: then nobody knows. */
function compliesNow(counts: readonly SeatCount[]): boolean | null {
  const known = counts.filter(({ compliance }) => compliance !== 'not_applicable');
  const last = known.filter(({ date }) => date === known.at(-1)?.date);
  if (last.length === 0 || last.some(complies) !== last.every(complies)) return null;
  return last.every(complies);
}

function complies({ compliance }: SeatCount): boolean {
  return compliance === 'complies';
}
