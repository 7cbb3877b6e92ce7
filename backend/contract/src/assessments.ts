import type { BlackoutMark } from './blackouts.js';
import type { Day, Id, Page, Translated } from './common.js';
import type { Evidence } from './evidence.js';
import type { Guidance } from './guidance.js';
import type { StatementRef } from './answers.js';
import type { Matter, OrganisationRef } from './reference.js';
import type { Confidence, Effect, Judgement, Language } from './vocabulary.js';
import type { OwnStatement } from './statements.js';

/** Characters that the reasons must have at least when an assessment is submitted. */
export const REASONS_LEAST = 80;

/** Characters at most: why one is so sure, and why one differs from what the questions propose. */
export const WHY_MOST = 2000;

/** Statements and pieces of evidence, together, that an assessment names as what it rests on, at most. */
export const GROUNDS_MOST = 20;

/** What can be judged: a recommendation, one of its milestones, or a framework as a whole. */
export const SUBJECT_NOUNS = ['recommendation', 'milestone', 'framework'] as const;
export type SubjectNoun = (typeof SUBJECT_NOUNS)[number];

/** A recommendation by its reference, a milestone by its id, a framework by its slug. */
export interface SubjectKey {
  noun: SubjectNoun;
  id: string;
}

export interface MilestoneRef {
  id: Id;
  title: Translated;
}

/** What a judgement rests on besides the evidence brought with it, as far as the reader may read it; nothing tells of the rest. */
export interface Grounds {
  /** Published reports of whatever organisation. */
  reports: StatementRef[];
  evidence: Evidence[];
}

/** What an assessment says besides its judgement and its reasons. */
export interface Appraisal {
  /** Whether it changed anything for people; null: not said, or nothing to say of. */
  effect: Effect | null;
  confidence: Confidence | null;
  /** Why no more, and no less. */
  confidenceWhy: string;
  /** The answers to the scale's own questions, as far as they were given. */
  guidance: Guidance;
  /** Why the judgement is another one than the answers propose; empty where it is the same. */
  differsBecause: string;
}

/** A published reply of an organisation that answers for what was judged, with its words: it stands beside the judgement. */
export interface ReplyRef {
  id: Id;
  organisation: OrganisationRef;
  publishedOn: Day | null;
  language: Language;
  text: string;
  /** Given to an earlier version: beside the current one stands what each organisation replied last. */
  isToEarlier: boolean;
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

/** A published assessment as everybody reads it. */
export interface Assessment extends Appraisal, Matter {
  id: Id;
  /** The one step of the recommendation that it is about. */
  milestone: MilestoneRef | null;
  /** Published: with the kind that it was of then. */
  organisation: OrganisationRef;
  judgement: Judgement | null;
  language: Language;
  reasons: string;
  /** Slugs of the areas it speaks for; empty: of Mali as a whole. */
  areas: string[];
  /** The day it speaks of. */
  asOf: Day;
  grounds: Grounds;
  evidence: Evidence[];
  publishedOn: Day | null;
  /** The organisation's earlier one of the same subject and the same areas, which this one follows. */
  supersedes: Id | null;
  supersededBy: Id | null;
  replies: ReplyRef[];
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

/** What the own organisation reads of it, drafts included. */
export type OwnAssessment = Omit<Assessment, 'evidence'> & OwnStatement;

/**
 * `PUT /api/assessments/{id}`: a draft; it may still be incomplete. An assessment follows the organisation's last one of the same
 * subject and the same areas by itself, and both stay.
 */
export interface CreateAssessment {
  about: SubjectKey;
  judgement: Judgement | null;
  effect: Effect | null;
  confidence: Confidence | null;
  /** At most `WHY_MOST` characters; needed when submitted. */
  confidenceWhy: string;
  guidance: Guidance;
  /** At most `WHY_MOST` characters; needed when submitted where the judgement differs from what the answers propose. */
  differsBecause: string;
  language: Language;
  /** At most 20,000 characters; `REASONS_LEAST` at least when submitted. */
  reasons: string;
  /** Each once. */
  areas: string[];
  /** Not in the future. */
  asOf: Day;
  /** Published reports, and evidence that the assessor may read, of the same recommendation or framework; `GROUNDS_MOST` at most. */
  grounds: GroundKeys;
}

export interface GroundKeys {
  reports: Id[];
  evidence: Id[];
}

/** `PATCH /api/assessments/{id}` with `If-Match` */
export type ChangeAssessment = Partial<Omit<CreateAssessment, 'about'>>;

export type AssessmentsPage = Page<Assessment>;
export type OwnAssessmentsPage = Page<OwnAssessment>;
