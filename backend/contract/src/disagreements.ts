import type { BlackoutMark } from './blackouts.js';
import type { Day, Id, Page, PageQuery } from './common.js';
import type { Evidence } from './evidence.js';
import type { AreaView, Divergence, PerspectiveView } from './perspectives.js';
import type { FrameworkRef, OrganisationRef, RecommendationRef } from './reference.js';
import { PERSPECTIVES, type Judgement, type Language, type Level, type Perspective } from './vocabulary.js';

/** Two sides as the address names them, `government:civil_society`: each pair once, in the order of the vocabulary. */
export const SIDE_PAIRS: readonly string[] = PERSPECTIVES.flatMap((one, index) =>
  PERSPECTIVES.slice(index + 1).map((other) => `${one}:${other}`),
);

/** What a side says, in its own words: of the judgement that its median is, the latest that states it. */
export interface Voice {
  noun: 'report' | 'assessment';
  id: Id;
  organisation: OrganisationRef;
  judgement: Judgement;
  publishedOn: Day;
  language: Language;
  /** The first sentence of its reasons; cut at a word with an ellipsis where that is long. */
  sentence: string;
  /** What was brought with it or named as what it rests on, as far as the reader may read it. */
  evidence: Evidence[];
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

export interface DisagreementSide {
  view: PerspectiveView;
  /** Null where the side has no fresh level. */
  voice: Voice | null;
}

/**
 * What would settle it, whoever asks: a side's voice without public evidence (`evidence_missing`), objections past due without a
 * reply (`objection_unanswered`), milestones reported as achieved that no two observers confirmed (`milestone_unverified`), a
 * side that never judged or not for a year (`side_missing`).
 */
export const SETTLING_KINDS = [
  'evidence_missing',
  'objection_unanswered',
  'milestone_unverified',
  'side_missing',
] as const;
export type SettlingKind = (typeof SETTLING_KINDS)[number];

export interface Settling {
  kind: SettlingKind;
  /** Of `evidence_missing` and `side_missing`. */
  perspective: Perspective | null;
  /** Of what it is about: statements, objections or milestones; empty for a side. */
  ids: Id[];
}

export interface Disagreement {
  recommendation: RecommendationRef;
  framework: FrameworkRef;
  themes: string[];
  leads: OrganisationRef[];
  divergence: Divergence;
  regionalDivergence: Divergence;
  /** What it is ranked by: the divergence, or the distance of the pair of sides that was asked for. */
  distance: Level;
  /** The four, in the order of the vocabulary. */
  sides: DisagreementSide[];
  /** Areas that civil society speaks for. */
  areas: AreaView[];
  settling: Settling[];
}

/** `GET /api/disagreements`: recommendations on which sides disagree, the furthest apart first. */
export interface DisagreementsQuery extends PageQuery {
  theme?: string[];
  /** Slug of an area of which civil society has a fresh level. */
  area?: string[];
  /** Slug of an organisation that answers for it today, or whose judgement counts. */
  organisation?: string[];
  /** Of `SIDE_PAIRS`; of several the one that is furthest apart. */
  between?: string[];
  /** At least this far apart, 1 to 3; 1 where it is left out. */
  divergence?: number;
}

export type DisagreementsPage = Page<Disagreement>;
