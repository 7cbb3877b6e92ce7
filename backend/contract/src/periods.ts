import type { Day } from './common.js';
import type { Rhythm } from './vocabulary.js';

/** A reporting period: a quarter of a year, `2026-Q4`, or a half, `2026-H2`. */
export type Period = string;

export const PERIOD_PATTERN = /^(20\d{2})-(Q[1-4]|H[12])$/;

/** The month and day on which each part of a year ends. */
const ENDS: Readonly<Record<string, string>> = {
  Q1: '03-31',
  Q2: '06-30',
  Q3: '09-30',
  Q4: '12-31',
  H1: '06-30',
  H2: '12-31',
};

/** How often one reports whose periods look like this one. */
export function rhythmOf(period: Period): Rhythm {
  return period.includes('H') ? 'half_yearly' : 'quarterly';
}

/** The period a day falls in. */
export function periodOf(day: Day, rhythm: Rhythm = 'quarterly'): Period {
  const month = Number(day.slice(5, 7));
  const part = rhythm === 'quarterly' ? `Q${String(Math.ceil(month / 3))}` : `H${String(Math.ceil(month / 6))}`;
  return `${day.slice(0, 4)}-${part}`;
}

/** The month and day on which each part of a year begins. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  Q1: '01-01',
  Q2: '04-01',
  Q3: '07-01',
  Q4: '10-01',
  H1: '01-01',
  H2: '07-01',
};

/** The first day of a period. Throws on what is no period. */
export function firstDayOf(period: Period): Day {
  return dayOf(period, BEGINNINGS);
}

/** The last day of a period. Throws on what is no period. */
export function lastDayOf(period: Period): Day {
  return dayOf(period, ENDS);
}

function dayOf(period: Period, days: Readonly<Record<string, string>>): Day {
  const [, year, part] = PERIOD_PATTERN.exec(period) ?? [];
  const day = days[part ?? ''];
  if (year === undefined || day === undefined) throw new RangeError(`not a period: ${period}`);
  return `${year}-${day}`;
}

/** The last day that a date of the public record names: a day, `2024-12` or `2024`. */
export function lastDayOfDate(date: string): Day {
  const [year = '', month = '12', day] = date.split('-');
  return day === undefined ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : date;
}
