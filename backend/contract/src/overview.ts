import type { Day } from './common.js';
import type { MilestoneRollUp } from './milestones.js';
import type { LevelShares } from './perspectives.js';
import type { RecommendationFilters, RecommendationItem, TimelineEntry } from './recommendations.js';
import type { Theme } from './reference.js';

/** `GET /api/overview`: the same filters as the list. */
export type OverviewQuery = RecommendationFilters;

export interface Overview {
  /** The day the figures stand for: overdue, silence and freshness change at midnight. */
  asOf: Day;
  recommendations: number;
  /** With a divergence of two or more. */
  divergent: number;
  /** Whose lead has accounts and published no report for a year; where it never did, since its first account. */
  silent: number;
  /** Whose lead nobody was invited from yet. */
  notInvited: number;
  neverAssessed: number;
  milestones: MilestoneRollUp;
  shares: LevelShares[];
  sharesByTheme: { theme: Theme; recommendations: number; shares: LevelShares[] }[];
  /** Sharpest first, at most five. */
  mostDivergent: RecommendationItem[];
  /** Longest silence first, at most five. */
  mostSilent: RecommendationItem[];
  /** Statements published in the last 90 days, newest first, at most eight. */
  moved: TimelineEntry[];
}
