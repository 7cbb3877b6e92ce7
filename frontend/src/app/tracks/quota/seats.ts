import { LEAST_SHARE, type QuotaBody, type SeatCount } from '@parole-tenue/contract';

/** A count with where it stands: percent of the width by its date, and share of one. */
export interface SeatPoint {
  count: SeatCount;
  x: number;
  /** 0 to 1; null where no share is known. */
  share: number | null;
}

export interface SeatSpan {
  /** First and last year of the axis. */
  from: number;
  until: number;
}

/** A year or month that is no day is taken in its middle, so that it stands before nothing it may come after. */
export function timeOf(date: string): number {
  const [year = '0', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1 + (day === undefined ? 0.5 : Number(day) / 31)) / 12;
}

/** Whole years around all counts; null where there is none. */
export function spanOf(bodies: readonly QuotaBody[]): SeatSpan | null {
  const times = bodies.flatMap(({ counts }) => counts.map(({ date }) => timeOf(date)));
  if (times.length === 0) return null;
  return { from: Math.floor(Math.min(...times)), until: Math.floor(Math.max(...times)) + 1 };
}

export function pointsOf({ counts }: QuotaBody, { from, until }: SeatSpan): SeatPoint[] {
  return counts.map((count) => ({
    count,
    x: ((timeOf(count.date) - from) / (until - from)) * 100,
    share: count.share,
  }));
}

/** The highest share of the axis: always above the legal one, in steps of ten percent. */
export function highestOf(bodies: readonly QuotaBody[]): number {
  const shares = bodies.flatMap(({ counts }) =>
    counts.flatMap(({ share, youngShare }) => [share ?? 0, youngShare ?? 0]),
  );
  return Math.min(1, Math.ceil(Math.max(LEAST_SHARE + 0.2, ...shares) * 10 - 1e-9) / 10);
}

/** How many comply by their last count, and how many with counts never did. */
export function standingOf(bodies: readonly QuotaBody[]): { complying: number; never: number } {
  return {
    complying: bodies.filter(({ compliesNow }) => compliesNow === true).length,
    never: bodies.filter(({ counts, everComplied }) => counts.length > 0 && !everComplied).length,
  };
}
