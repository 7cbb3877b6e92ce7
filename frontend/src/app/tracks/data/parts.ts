import { AGE_GROUPS, DIMENSIONS, SEXES, type Dimension, type Part } from '@parole-tenue/contract';

import { HATCHED } from '../../shared/ui/chart/marks';

/** A part of a value, or what no part accounts for. */
export interface Segment {
  key: string;
  value: number;
}

export const REST = 'rest';

const ORDER: Readonly<Record<Exclude<Dimension, 'area'>, readonly string[]>> = { sex: SEXES, age: AGE_GROUPS };

/** The look of each part in its order: fill, and ink of the number on it. */
const LOOKS = [
  { fill: 'var(--level-3)', ink: 'var(--on-level-3)' },
  { fill: 'var(--level-1)', ink: 'var(--on-level-1)' },
  { fill: 'var(--level-2)', ink: 'var(--on-level-2)' },
] as const;

/** By what at least one of these values is broken down. */
export function dimensionsOf(values: readonly { parts: readonly Part[] }[]): Dimension[] {
  return DIMENSIONS.filter((dimension) =>
    values.some(({ parts }) => parts.some((part) => part.dimension === dimension)),
  );
}

export function keysOf(dimension: Exclude<Dimension, 'area'>): readonly string[] {
  return ORDER[dimension];
}

/** A value in its parts, in their order; what they leave of the whole comes last, and is never negative. */
export function segmentsOf(
  parts: readonly Part[],
  dimension: Exclude<Dimension, 'area'>,
  whole: number | null,
): Segment[] {
  const known = ORDER[dimension].flatMap((key) => {
    const part = parts.find((one) => one.dimension === dimension && one.key === key);
    return part === undefined ? [] : [{ key, value: part.value }];
  });
  const rest = (whole ?? 0) - known.reduce((sum, { value }) => sum + value, 0);
  return rest > 0 ? [...known, { key: REST, value: rest }] : known;
}

export function lookOf(dimension: Exclude<Dimension, 'area'>, key: string): { fill: string; ink: string } {
  return LOOKS[ORDER[dimension].indexOf(key)] ?? { fill: HATCHED, ink: 'var(--ink)' };
}

/** What is known of each area. */
export function areasOf(parts: readonly Part[]): Map<string, number> {
  return new Map(parts.filter(({ dimension }) => dimension === 'area').map(({ key, value }) => [key, value]));
}
