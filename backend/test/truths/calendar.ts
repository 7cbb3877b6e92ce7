/** A day as its parts; months from 1. Plain arithmetic, so that no library is right or wrong for both sides. */
type Parts = [year: number, month: number, date: number];

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lastDateOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0);

const partsOf = (day: string): Parts => day.split('-').map(Number) as Parts;

const dayOf = (...[year, month, date]: Parts): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

/** The same day a year before; before a 29th of February the 28th. */
export function yearBefore(day: string): string {
  const [year, month, date] = partsOf(day);
  return dayOf(year - 1, month, Math.min(date, lastDateOf(year - 1, month)));
}

export function dayAfter(day: string): string {
  const [year, month, date] = partsOf(day);
  if (date < lastDateOf(year, month)) return dayOf(year, month, date + 1);
  return month < 12 ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
}

export function dayBefore(day: string): string {
  const [year, month, date] = partsOf(day);
  if (date > 1) return dayOf(year, month, date - 1);
  return month > 1 ? dayOf(year, month - 1, lastDateOf(year, month - 1)) : dayOf(year - 1, 12, 31);
}

/** `2026-Q4`, and its last day. */
export function quarterOf(day: string): { period: string; lastDay: string } {
  const [year, month] = partsOf(day);
  const quarter = Math.ceil(month / 3);
  return {
    period: `${String(year)}-Q${String(quarter)}`,
    lastDay: dayOf(year, quarter * 3, lastDateOf(year, quarter * 3)),
  };
}
