import { type DatasetCell, type DatasetColumn, type InEveryLanguage } from '@parole-tenue/contract';
import { type RecommendationLine } from '../reading/recommendation-lines.service.js';

interface Described<Column extends DatasetColumn> {
  /** In its address. */
  name: string;
  title: InEveryLanguage;
  /** What a row is, and what is left out. */
  about: InEveryLanguage;
  columns: Column[];
}

/** A column that the database tells: SQL about one row of the set, for a visitor. */
export interface SqlColumn extends DatasetColumn {
  sql: string;
}

/** A set as the database tells it. Nothing in it may tell more than the public route of the same list does. */
export interface SqlDataset extends Described<SqlColumn> {
  from: string;
  where?: string;
  /** What rows are sorted by, as text; none of it null, and no two rows alike. Nothing of it is told. */
  order: string[];
  /** The id of the recommendation that a row is about; null: the set takes no filters. */
  recommendation: string | null;
  /** It tells of silences, which are kept anew before. */
  isOfSilences?: true;
}

/** A column of a recommendation as lists tell of it. */
export interface LineColumn extends DatasetColumn {
  value: (line: RecommendationLine) => DatasetCell;
}

/** Recommendations, read as their list is. */
export type LineDataset = Described<LineColumn>;

/** One description of a set: its routes, its dictionary, its page and its tests follow from it. */
export type AnyDataset = SqlDataset | LineDataset;

export const isSql = (set: AnyDataset): set is SqlDataset => 'from' in set;
