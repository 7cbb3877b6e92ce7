import type { ReplyRef } from './assessments.js';
import type { BlackoutMark } from './blackouts.js';
import type { Day, Id, Page } from './common.js';
import type { Evidence } from './evidence.js';
import type { ReportedValue } from './indicators.js';
import type { DecisionOutcome, Meeting } from './meetings.js';
import type { MilestoneMove, SentMove } from './milestones.js';
import type { Period } from './periods.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Judgement, Language, Stance } from './vocabulary.js';
import type { OwnStatement } from './statements.js';

/** Characters that a report must have at least when it is submitted. */
export const REPORT_TEXT_LEAST = 20;

/** What a report of what one sees has to do with a milestone. */
export interface AboutMilestone {
  milestone: Id;
  stance: Stance;
}

/** What a report carries besides its words; all of it is published with it, or none. */
export interface ReportCargo {
  /** Where what it tells was seen or done: slugs of areas, each once; empty: not said. */
  areas: string[];
  /** Since when; not in the future. */
  since: Day | null;
  about: AboutMilestone | null;
  /** At most one per milestone; only of the organisation that answers for it, or of one that leads the recommendation. */
  moves: MilestoneMove[];
  /** At most one per indicator that an organisation planned; only of a responsible organisation. */
  values: ReportedValue[];
  /** At most 50. */
  meetings: Meeting[];
  /** At most one per decision; of meetings that current published reports tell of. */
  outcomes: DecisionOutcome[];
}

/** A published report as everybody reads it. */
export interface Report extends ReportCargo {
  id: Id;
  recommendation: RecommendationRef;
  organisation: OrganisationRef;
  period: Period;
  language: Language;
  text: string;
  /** The organisation's own assessment, published with the report. */
  judgement: Judgement | null;
  /** Sent in after its period closed. */
  isLate: boolean;
  evidence: Evidence[];
  publishedOn: Day | null;
  /** The report that this one supersedes, and the one that supersedes it. */
  supersedes: Id | null;
  supersededBy: Id | null;
  /** To its judgement. */
  replies: ReplyRef[];
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

/** What the own organisation reads of it, drafts included. */
export type OwnReport = Omit<Report, 'evidence'> & OwnStatement;

/** `PUT /api/reports/{id}`: a draft; it may still be incomplete. */
export interface CreateReport extends Partial<Omit<ReportCargo, 'moves'>> {
  /** The recommendation's reference, `PD-N2`. */
  recommendation: string;
  /** Of the rhythm of the recommendation's framework, or that of the report it supersedes. */
  period: Period;
  language: Language;
  /** At most 20,000 characters; `REPORT_TEXT_LEAST` at least when submitted. */
  text: string;
  judgement: Judgement | null;
  moves: SentMove[];
  /** A published report of the own organisation on the same recommendation. */
  supersedes: Id | null;
}

/** `PATCH /api/reports/{id}` with `If-Match`. Begun before its period closed, it is not changed after: a new report is. */
export type ChangeReport = Partial<Omit<CreateReport, 'recommendation' | 'supersedes'>>;

/** `POST /api/reports/{id}/return`, `/api/assessments/{id}/return` with `If-Match` */
export interface ReturnStatement {
  /** 1 to 2,000 characters: what to change. */
  remark: string;
  /** Remarks at the very place, at most 50. */
  remarks?: PlacedRemark[];
}

/** A remark at a field of a statement, `text` or `values.<indicator>`, and where it is text at the words it is about. */
export interface PlacedRemark {
  at: string;
  /** Words that stand there, at most 500 characters, whatever the spaces between them; null: the whole field. */
  quote: string | null;
  /** 1 to 1,000 characters. */
  remark: string;
}

export type ReportsPage = Page<Report>;
export type OwnReportsPage = Page<OwnReport>;
