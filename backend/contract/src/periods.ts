import type { Day } from './common.js';

/** A reporting period: a quarter of a year, `2026-Q4`. */
export type Period = string;

export const PERIOD_PATTERN = /^(20\d{2})-Q([1-4])$/;

/** The quarter a day falls in. */
export function periodOf(day: Day): Period {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return `${day.slice(0, 4)}-Q${String(quarter)}`;
}

/** The last day of a period, on which its report is due. Throws on what is no period. */
export function lastDayOf(period: Period): Day {
  const [, year, quarter] = PERIOD_PATTERN.exec(period) ?? [];
  if (year === undefined || quarter === undefined) throw new RangeError(`not a period: ${period}`);
  const monthDay = ['03-31', '06-30', '09-30', '12-31'][Number(quarter) - 1];
  return `${year}-${monthDay ?? ''}`;
}
