import type { BlackoutMark } from './blackouts.js';
import type { Day, Id, Page, PageQuery } from './common.js';
import type { Evidence } from './evidence.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Judgement, Language } from './vocabulary.js';
import type { OwnStatement } from './statements.js';

/** Characters that the reasons must have at least when an assessment is submitted. */
export const REASONS_LEAST = 80;

/** A published assessment as everybody reads it. */
export interface Assessment {
  id: Id;
  recommendation: RecommendationRef;
  organisation: OrganisationRef;
  judgement: Judgement | null;
  language: Language;
  reasons: string;
  /** The day it speaks of. */
  asOf: Day;
  evidence: Evidence[];
  publishedOn: Day | null;
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

/** What the own organisation reads of it, drafts included. */
export type OwnAssessment = Omit<Assessment, 'evidence'> & OwnStatement;

/** `GET /api/assessments` */
export interface AssessmentsQuery extends PageQuery {
  of?: 'own' | 'published';
  recommendation?: string;
}

/** `PUT /api/assessments/{id}`: a draft; it may still be incomplete. */
export interface CreateAssessment {
  /** The recommendation's reference. */
  recommendation: string;
  judgement: Judgement | null;
  language: Language;
  /** At most 20,000 characters; `REASONS_LEAST` at least when submitted. */
  reasons: string;
  /** Not in the future. */
  asOf: Day;
}

/** `PATCH /api/assessments/{id}` with `If-Match` */
export type ChangeAssessment = Partial<Omit<CreateAssessment, 'recommendation'>>;

export type AssessmentsPage = Page<Assessment>;
export type OwnAssessmentsPage = Page<OwnAssessment>;
