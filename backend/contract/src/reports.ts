import type { Day, Id, Page, PageQuery } from './common.js';
import type { Evidence } from './evidence.js';
import type { MilestoneMove } from './milestones.js';
import type { Period } from './periods.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Judgement, Language } from './vocabulary.js';
import type { OwnStatement } from './statements.js';

/** Characters that a report must have at least when it is submitted. */
export const REPORT_TEXT_LEAST = 20;

/** A published report as everybody reads it. */
export interface Report {
  id: Id;
  recommendation: RecommendationRef;
  organisation: OrganisationRef;
  period: Period;
  language: Language;
  text: string;
  /** The organisation's own assessment, published with the report. */
  judgement: Judgement | null;
  moves: MilestoneMove[];
  evidence: Evidence[];
  publishedOn: Day | null;
  /** The report that this one supersedes, and the one that supersedes it. */
  supersedes: Id | null;
  supersededBy: Id | null;
  isDemo: boolean;
}

/** What the own organisation reads of it, drafts included. */
export type OwnReport = Omit<Report, 'evidence'> & OwnStatement;

/** `GET /api/reports` */
export interface ReportsQuery extends PageQuery {
  /** `own`: of the own organisation, drafts included; `published` (default): what everybody reads. */
  of?: 'own' | 'published';
  recommendation?: string;
}

/** `PUT /api/reports/{id}`: a draft; it may still be incomplete. */
export interface CreateReport {
  /** The recommendation's reference, `PD-N2`. */
  recommendation: string;
  period: Period;
  language: Language;
  /** At most 20,000 characters; `REPORT_TEXT_LEAST` at least when submitted. */
  text: string;
  judgement: Judgement | null;
  /** At most one per milestone; only of a responsible organisation. */
  moves: MilestoneMove[];
  /** A published report of the own organisation on the same recommendation. */
  supersedes: Id | null;
}

/** `PATCH /api/reports/{id}` with `If-Match` */
export type ChangeReport = Partial<Omit<CreateReport, 'recommendation' | 'supersedes'>>;

/** `POST /api/reports/{id}/return`, `/api/assessments/{id}/return` with `If-Match` */
export interface ReturnStatement {
  /** 1 to 2,000 characters: what to change. */
  remark: string;
}

export type ReportsPage = Page<Report>;
export type OwnReportsPage = Page<OwnReport>;
