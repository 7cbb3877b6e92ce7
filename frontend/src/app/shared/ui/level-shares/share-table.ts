import { type Params } from '@angular/router';
import { LEVEL_NAMES, type LevelShares, type Perspective } from '@parole-tenue/contract';

import { csvOf } from '../chart/csv';

/** The columns of every such chart: the four levels, and apart from them whatever has no recent level. */
export const SHARE_COLUMNS = [...LEVEL_NAMES, 'no_level'] as const;
export type ShareColumn = (typeof SHARE_COLUMNS)[number];

/** One bar: how many recommendations stand where, under one heading. */
export interface ShareRow {
  label: string;
  /** The mark beside the label, where the row stands for a perspective. */
  perspective?: Perspective;
  counts: Record<ShareColumn, number>;
  total: number;
  /** What the list of recommendations is narrowed by where it tells what a number counts. */
  lists?: Record<ShareColumn | 'total', Params>;
}

export function shareRow(label: string, shares: LevelShares, perspective?: Perspective): ShareRow {
  const [not_initiated, minimum, intermediate, full] = shares.levels;
  const no_level = shares.outdated + shares.noEvidence + shares.notApplicable + shares.neverAssessed;
  const counts = { not_initiated, minimum, intermediate, full, no_level };
  return { label, perspective, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}

/** The same numbers as text for a spreadsheet. */
export function shareCsv(
  rows: readonly ShareRow[],
  corner: string,
  headings: Record<ShareColumn | 'total', string>,
): string {
  const head = [corner, ...SHARE_COLUMNS.map((column) => headings[column]), headings.total];
  const body = rows.map(({ label, counts, total }) => [label, ...SHARE_COLUMNS.map((column) => counts[column]), total]);
  return csvOf([head, ...body]);
}
