import type { Assessment } from './assessments.js';
import type { Day, Id } from './common.js';
import type { MilestoneRef } from './assessments.js';
import type { Period } from './periods.js';
import type { AreaView, Divergence, LevelShares, PerspectiveView } from './perspectives.js';
import type { FrameworkRef, OrganisationRef, RecordedAssessment } from './reference.js';
import type { Level, Perspective } from './vocabulary.js';
import type { StatementNoun } from './workflow.js';

/** How a recommendation was seen at the end of a quarter, by the same definition as today; of the one that runs, today. */
export interface LevelsQuarter {
  period: Period;
  asOf: Day;
  /** The four, in the order of the vocabulary. */
  perspectives: PerspectiveView[];
  divergence: Divergence;
  regionalDivergence: Divergence;
}

/** What was published, and may have moved a side. */
export interface LevelCause {
  noun: StatementNoun | 'verification';
  id: Id;
  organisation: OrganisationRef;
  publishedOn: Day;
}

/** How one side sees it, as short as a change needs it. */
export type LevelState = Pick<PerspectiveView, 'state' | 'level'>;

/** On a day one perspective came to see a recommendation otherwise. */
export interface LevelChange {
  on: Day;
  perspective: Perspective;
  from: LevelState;
  to: LevelState;
  /**
   * What changed it: judgements published that day, by the side or by an organisation that spoke for it until then, and
   * reports that took one back; none where what it rested on became older than twelve months.
   */
  statements: LevelCause[];
  /**
   * What it may have taken up, by the day and as everybody may read it: reports it rests on, and since its organisation's
   * judgement before, objections to what that had said and findings on milestones and public evidence. Newest first.
   */
  after: LevelCause[];
  divergence: Divergence;
}

/** How the sides see one milestone. */
export interface MilestoneLevels {
  milestone: MilestoneRef;
  perspectives: PerspectiveView[];
  divergence: Divergence;
}

/** `GET /api/recommendations/{reference}/levels` */
export interface RecommendationLevels {
  asOf: Day;
  perspectives: PerspectiveView[];
  divergence: Divergence;
  /** Areas that civil society speaks for, by slug. */
  areas: AreaView[];
  /** Highest minus lowest fresh median of areas, within civil society; null with fewer than two. */
  regionalDivergence: Divergence;
  /** Those that somebody judged, as the plan orders them. */
  milestones: MilestoneLevels[];
  /** Oldest first, from the quarter of the first judgement on, at most `QUARTERS_MOST`. */
  quarters: LevelsQuarter[];
  /** Newest first, at most `CHANGES_MOST`. */
  changes: LevelChange[];
}

export const QUARTERS_MOST = 40;
export const CHANGES_MOST = 40;
export const ASSESSMENTS_MOST = 100;

/** Somebody's published counts on another scale, read on ours by a rule that the method page states. */
export interface MappedAssessment extends RecordedAssessment {
  /** By level, 0 to 3; null where no rule is stated for its scale. */
  levels: [number, number, number, number] | null;
}

/** How far a framework is carried out, in the manner of the Peace Accords Matrix: shares, per perspective and year. */
export interface FrameworkYear {
  year: number;
  /** 31 December; of the year that runs, today. */
  asOf: Day;
  shares: LevelShares[];
}

/** `GET /api/frameworks/{slug}/levels` */
export interface FrameworkLevels {
  asOf: Day;
  framework: FrameworkRef;
  /** That stand in it or relate to it: what the shares are shares of. */
  recommendations: number;
  shares: LevelShares[];
  /** Oldest first, from the year of the first judgement on. */
  years: FrameworkYear[];
  /** Of the framework as a whole. */
  perspectives: PerspectiveView[];
  divergence: Divergence;
  /** The latest of each organisation on the framework as a whole, newest first, at most `ASSESSMENTS_MOST`. */
  assessments: Assessment[];
  recorded: MappedAssessment[];
}

/** The scale of the one assessment elsewhere that a rule is stated for, in its own words. */
export const FIVE_STEPS: readonly string[] = ['non initié', 'minimal', 'intermédiaire', 'presque achevé', 'achevé'];

/** What counts on another scale are on ours; null where no rule is stated for that scale. */
export function levelsOfRecorded({
  scale,
  counts,
}: Pick<RecordedAssessment, 'scale' | 'counts'>): MappedAssessment['levels'] {
  const isFiveSteps = scale.length === FIVE_STEPS.length && scale.every((step, index) => step === FIVE_STEPS[index]);
  return isFiveSteps ? levelsOfFive(counts) : null;
}

/** Counts on five steps (not begun, minimal, intermediate, nearly full, full) read on four: nearly full is not yet full. */
export function levelsOfFive(counts: readonly number[]): [number, number, number, number] | null {
  const [none, minimal, intermediate, nearly, full] = counts;
  if (counts.length !== 5 || none === undefined || minimal === undefined || full === undefined) return null;
  return [none, minimal, (intermediate ?? 0) + (nearly ?? 0), full];
}

/** How far apart two levels are. */
export function distanceOf(one: Level | null, other: Level | null): Divergence {
  return one === null || other === null ? null : (Math.abs(one - other) as Level);
}
