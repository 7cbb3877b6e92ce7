import type { Day } from './common.js';
import type { Judgement, Level, Perspective } from './vocabulary.js';

/**
 * How one perspective sees a recommendation: the lower median of each organisation's latest assessment, of those
 * published in the last twelve months. Never an average, never across perspectives.
 */
export interface PerspectiveView {
  perspective: Perspective;
  /**
   * `assessed`: there is a fresh level; `outdated`: only older levels (drawn hollow, outside line and divergence);
   * `no_evidence`, `not_applicable`: what the latest assessments say instead of a level; `never_assessed`: nothing.
   */
  state: 'assessed' | 'outdated' | 'no_evidence' | 'not_applicable' | 'never_assessed';
  /** The lower median; of older levels where the state is `outdated`; null without any level. */
  level: Level | null;
  lowest: Level | null;
  highest: Level | null;
  /** Organisations whose latest assessment counts for the state. */
  organisations: number;
  /** The day of the latest assessment that counts. */
  latestOn: Day | null;
}

/** Highest minus lowest median over the perspectives with a fresh level; null with fewer than two of them. */
export type Divergence = Level | null;

/** How civil society sees a recommendation in one area: of the organisations whose latest word on that area this is. */
export interface AreaView extends Omit<PerspectiveView, 'perspective'> {
  area: string;
}

/** One organisation's latest judgement. */
export interface LatestJudgement {
  judgement: Judgement;
  publishedOn: Day;
  isFresh: boolean;
}

/** How many recommendations stand where, as one perspective sees them. The sum is the number of recommendations. */
export interface LevelShares {
  perspective: Perspective;
  /** By level, 0 to 3. */
  levels: [number, number, number, number];
  outdated: number;
  noEvidence: number;
  notApplicable: number;
  neverAssessed: number;
}
