import type { Part } from './indicators.js';
import type { Dimension, IndicatorKind, QuotaRule } from './vocabulary.js';
import { DIMENSIONS } from './vocabulary.js';

/** Parts that do not add up: shown, never refused (docs/method.md, "Disaggregation"). */
export interface Mismatch {
  dimension: Dimension;
  sum: number;
  whole: number;
}

/** What is measured: a value, or a numerator over a denominator. */
export interface Measured {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** Whether a quota is kept; `not_applicable` where the law asks nothing or nothing is known. */
export const COMPLIANCES = ['complies', 'falls_short', 'not_applicable'] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** Law 2015-052: the least share of either sex among appointments, and the largest of one sex on a list. */
export const LEAST_SHARE = 0.3;
export const LARGEST_SHARE = 0.7;
/** Shorter lists are free. */
const SHORTEST_LIST = 3;
/** One seat has no share. */
const SMALLEST_BODY = 2;

/** The share, 0 to 1: of numerator over denominator, or of a value in percent. Null where nothing is known. */
export function shareOf({ value, numerator, denominator }: Measured): number | null {
  if (numerator !== null && denominator !== null) return denominator === 0 ? null : numerator / denominator;
  return value === null ? null : value / 100;
}

/** The whole that parts are parts of: all seats of a quota, who counts in a percentage, otherwise the value. */
export function wholeOf(kind: IndicatorKind, { value, numerator, denominator }: Measured): number | null {
  if (kind === 'quota') return denominator;
  return kind === 'percentage' ? numerator : value;
}

/** Dimensions with parts whose sum is not the whole (docs/method.md, "Disaggregation"). */
export function mismatchesOf(kind: IndicatorKind, measured: Measured, parts: readonly Part[]): Mismatch[] {
  const whole = wholeOf(kind, measured);
  if (whole === null) return [];
  return DIMENSIONS.map((dimension) => ({ dimension, sum: sumOf(parts, dimension), whole })).filter(
    ({ dimension, sum }) => parts.some((part) => part.dimension === dimension) && Math.abs(sum - whole) > 1e-9,
  );
}

/** Law 2015-052 as a rule on the share of one sex (docs/method.md, "Quota"). */
export function complianceOf(rule: QuotaRule, measured: Measured): Compliance {
  const share = shareOf(measured);
  if (share === null) return 'not_applicable';
  const [smallest, least] = rule === 'appointments' ? [SMALLEST_BODY, LEAST_SHARE] : [SHORTEST_LIST, 1 - LARGEST_SHARE];
  if (measured.denominator !== null && measured.denominator < smallest) return 'not_applicable';
  return atLeast(Math.min(share, 1 - share), least);
}

/**
 * The share lost between one stage and the next; null where there is nothing to lose from, negative where more arrive
 * than left (docs/method.md, "Drop-out").
 */
export function dropOutOf(before: number | null, after: number | null): number | null {
  return before === null || after === null || before === 0 ? null : (before - after) / before;
}

function sumOf(parts: readonly Part[], dimension: Dimension): number {
  return parts.reduce((sum, part) => (part.dimension === dimension ? sum + part.value : sum), 0);
}

/** Shares are quotients: three of ten are thirty percent, also in binary. */
function atLeast(share: number, least: number): Compliance {
  return share >= least - 1e-9 ? 'complies' : 'falls_short';
}
