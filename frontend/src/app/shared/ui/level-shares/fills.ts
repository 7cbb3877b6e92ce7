import { type ShareColumn } from './share-table';

/** The colour of each part, and of the number on it: at least 4.5 : 1, in both themes. */
export const FILLS: Readonly<Record<ShareColumn, { fill: string; ink: string }>> = {
  not_initiated: { fill: 'var(--level-0)', ink: 'var(--on-level-0)' },
  minimum: { fill: 'var(--level-1)', ink: 'var(--on-level-1)' },
  intermediate: { fill: 'var(--level-2)', ink: 'var(--on-level-2)' },
  full: { fill: 'var(--level-3)', ink: 'var(--on-level-3)' },
  no_level: { fill: 'url(#pt-hatch)', ink: 'var(--ink)' },
};
