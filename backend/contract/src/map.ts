import type { Day } from './common.js';
import type { Divergence } from './perspectives.js';
import type { RecommendationFilters } from './recommendations.js';
import type { RecommendationRef } from './reference.js';
import type { Level } from './vocabulary.js';

/** `GET /api/map`: the same filters as the list. */
export type MapQuery = RecommendationFilters;

/** So many of the recommendations that stand apart in an area are named. */
export const NAMED_APART_MOST = 10;

/** One area on the map: counts of recommendations and of statements, never a mean (docs/method.md, "Map"). */
export interface AreaOnMap {
  /** Slug. */
  area: string;
  /** Recommendations on which civil society has a fresh level for it. */
  judged: number;
  /** Of those: on which the state has a fresh level too. */
  compared: number;
  /** Of these: on which the two stand `SHARP_DIVERGENCE` or more levels apart. */
  apart: number;
  /** References of those, the furthest apart first, at most `NAMED_APART_MOST`. */
  apartOn: string[];
  /** Of those judged, how many at each level, 0 to 3. Null: withheld, where fewer than three organisations work. */
  levels: [number, number, number, number] | null;
  /** Current published reports and assessments that name it. Null: withheld alike. */
  statements: number | null;
  /** Of the only recommendation that the filters leave: civil society's fresh level there; null without one. */
  level: Level | null;
  /** Of the same: how far that stands from the state's fresh level; null where one of both is missing. */
  gap: Divergence;
}

/** `GET /api/map` */
export interface TerritoryMap {
  /** Freshness changes at midnight. */
  asOf: Day;
  /** That the filters leave. */
  recommendations: number;
  /** The one, where they leave a single one, with the state's fresh level. */
  only: (RecommendationRef & { government: Level | null }) | null;
  /** Current published reports and assessments that name an area, each once. */
  statements: number;
  /** All, in the order of the territory. */
  areas: AreaOnMap[];
}
