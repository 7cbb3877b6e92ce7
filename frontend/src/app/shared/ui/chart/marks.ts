/** What stands in a legend for a part of a chart, in a square of 15. */
export const MARKS = {
  square: 'M0 0H15V15H0Z',
  circle: 'M7.5 0.5A7 7 0 1 1 7.5 14.5A7 7 0 1 1 7.5 0.5Z',
  up: 'M7.5 0.5L15 14H0Z',
  down: 'M0 1.5H15L7.5 14.5Z',
  diamond: 'M7.5 0L15 7.5L7.5 15L0 7.5Z',
  line: 'M0 6H15V9H0Z',
  tick: 'M6 0H9V15H6Z',
} as const;
export type MarkShape = keyof typeof MARKS;

/** One part of a chart: what it is called, and how it looks. */
export interface LegendEntry<Key extends string = string> {
  key: Key;
  text: string;
  fill: string;
  shape: MarkShape;
  /** A line or a limit that cannot be taken away. */
  isFixed?: boolean;
}

/** Hatching stands for "no data": the pattern of `pt-hatch`. */
export const HATCHED = 'url(#pt-hatch)';
