import type { Language } from './vocabulary.js';

/**
 * A record's identifier: a random UUID, version 4, made by whoever creates the record.
 * @format uuid
 */
export type Id = string;

/**
 * A day, `2026-11-22`.
 * @format date
 */
export type Day = string;

/**
 * An instant, ISO 8601 in UTC. Stands only in the answers to the own organisation.
 * @format date-time
 */
export type Instant = string;

/** Content in both languages; a language without a translation is null. `original` marks the one it was written in. */
export interface Translated {
  fr: string | null;
  en: string | null;
  original: Language;
}

/** One page of a list. `total` is exact up to 1,000; beyond that it is 1000 and `totalIsExact` is false. */
export interface Page<Item> {
  items: Item[];
  total: number;
  totalIsExact: boolean;
  /** Opaque; null on the last page. */
  nextCursor: string | null;
}

export const PAGE_LIMIT_DEFAULT = 20;
export const PAGE_LIMIT_MAX = 100;
export const TOTAL_MAX = 1000;

/** What every list accepts. */
export interface PageQuery {
  /**
   * 1 to 100, default 20.
   * @asType integer
   */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}
