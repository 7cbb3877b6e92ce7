import type { RecommendationFilters } from './recommendations.js';
import type { Language } from './vocabulary.js';

/** The same words in every language of the product. */
export type InEveryLanguage = Record<Language, string>;

/** In what a set comes: a table for a spreadsheet, or rows for a program. */
export const DATASET_FORMATS = ['csv', 'json'] as const;
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

/**
 * What stands in a column. `date` is a day, a month or a year, as precise as it is known; `word` one of the column's `words`;
 * `list` several texts, in a table with ` | ` between them; `number` has a decimal comma in a French table.
 */
export const COLUMN_TYPES = [
  'id',
  'text',
  'word',
  'list',
  'integer',
  'number',
  'boolean',
  'day',
  'month',
  'date',
  'period',
  'link',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A column of a set. In a row without a value it is null, in a table empty. */
export interface DatasetColumn {
  key: string;
  type: ColumnType;
  unit: InEveryLanguage | null;
  /** Every word that may stand there, of the type `word`. */
  words: string[] | null;
  meaning: InEveryLanguage;
}

/** A public list as a file. */
export interface Dataset {
  name: string;
  title: InEveryLanguage;
  /** What a row is, and what is left out. */
  about: InEveryLanguage;
  /** It takes the filters of the list of recommendations. */
  isFiltered: boolean;
  /** Where it is, by format. */
  addresses: Record<DatasetFormat, string>;
  columns: DatasetColumn[];
}

/** Under what everybody may use the data. It is the choice of whoever runs the deployment. */
export interface DataLicence {
  name: string;
  url: string;
  /** What it asks, and what it does not reach. */
  terms: InEveryLanguage;
}

/** `GET /api/data`: what can be taken away, and what stands in it. */
export interface DataDictionary {
  licence: DataLicence;
  /** Names of the filters that a set takes (`isFiltered`). */
  filters: string[];
  sets: Dataset[];
}

/** `GET /api/data/{set}.csv` and `.json`: a set whole, or of the recommendations that the filters leave. */
export interface DatasetQuery extends RecommendationFilters {
  /** How a table parts its cells and writes its numbers; left out: as the request prefers. */
  language?: Language;
}

export type DatasetCell = string | number | boolean | string[] | null;

/** A set as JSON. */
export interface DatasetRows {
  set: string;
  /** Address of the licence. */
  licence: string;
  /** Where the columns are explained. */
  dictionary: string;
  /** By the keys of the columns. */
  rows: Record<string, DatasetCell>[];
}
