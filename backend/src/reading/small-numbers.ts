import { type EvidenceByArea } from '@parole-tenue/contract';

/** So many organisations must work in an area for its count to be shown (access.md; docs/method.md, "Small numbers"). */
export const FEWEST_ORGANISATIONS = 3;

/** What one area has, and how many organisations work there. */
export interface AreaCount {
  area: string;
  count: number;
  organisations: number;
}

/**
 * Counts by area that give no source away. Withheld is every area where too few organisations work; and, until these cannot
 * be computed from the total, one more with the smallest count: a single one would be the rest of the total, and several
 * that add up to nothing would each be nothing. Where there is nothing at all, there is nothing to give away.
 */
export function withholdSmall(counts: readonly AreaCount[], total: number): EvidenceByArea {
  const withheld = new Set(counts.filter(({ organisations }) => organisations < FEWEST_ORGANISATIONS));
  for (let more = oneMore(counts, withheld); more; more = oneMore(counts, withheld)) withheld.add(more);
  return { areas: counts.map((one) => ({ area: one.area, count: withheld.has(one) ? null : one.count })), total };
}

/** The next to withhold; undefined when the difference tells nothing, or nothing is left. */
function oneMore(counts: readonly AreaCount[], withheld: ReadonlySet<AreaCount>): AreaCount | undefined {
  if (withheld.size === 0 || (withheld.size > 1 && [...withheld].some(({ count }) => count > 0))) return undefined;
  const isNothing = [...withheld].every(({ count }) => count === 0);
  const shown = counts.filter((one) => !withheld.has(one)).toSorted((a, b) => a.count - b.count);
  const something = isNothing ? shown.find(({ count }) => count > 0) : undefined;
  return something ?? (withheld.size === 1 ? shown[0] : undefined);
}
