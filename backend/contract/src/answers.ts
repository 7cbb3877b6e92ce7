import type { BlackoutMark } from './blackouts.js';
import type { Day, Id, Page } from './common.js';
import type { Evidence } from './evidence.js';
import type { Matter, OrganisationRef, RecommendationRef } from './reference.js';
import type { OwnStatement } from './statements.js';
import type { Answer, Language } from './vocabulary.js';
import type { StatementNoun } from './workflow.js';

/** A statement that another one answers. */
export interface StatementRef {
  noun: StatementNoun;
  id: Id;
  organisation: OrganisationRef;
  publishedOn: Day | null;
}

/** Characters that an objection, a reply and the reason of a response must have at least. */
export const ANSWER_LEAST = 20;

/** What the lead organisation answers to a recommendation. A later one supersedes it, and both stay. */
export interface Response {
  id: Id;
  recommendation: RecommendationRef;
  organisation: OrganisationRef;
  answer: Answer | null;
  language: Language;
  reason: string;
  evidence: Evidence[];
  publishedOn: Day | null;
  supersedes: Id | null;
  supersededBy: Id | null;
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}
export type OwnResponse = Omit<Response, 'evidence'> & OwnStatement;

/** `PUT /api/responses/{id}`: a draft of the lead organisation's lead, who also publishes it. */
export interface CreateResponse {
  /** The recommendation's reference. */
  recommendation: string;
  answer: Answer | null;
  language: Language;
  /** At most 20,000 characters; `ANSWER_LEAST` at least when published. */
  reason: string;
  /** The organisation's current response, when there is one. */
  supersedes: Id | null;
}

/** `PATCH /api/responses/{id}` with `If-Match` */
export type ChangeResponse = Partial<Pick<CreateResponse, 'answer' | 'language' | 'reason'>>;

/**
 * `open`: its reply is not due yet; `unanswered`: it is past due, and none stands; `answered`.
 */
export const OBJECTION_STANDINGS = ['open', 'unanswered', 'answered'] as const;
export type ObjectionStanding = (typeof OBJECTION_STANDINGS)[number];

/** What an organisation objects to another's published report, assessment or response. */
export interface Objection extends Matter {
  id: Id;
  organisation: OrganisationRef;
  about: StatementRef;
  language: Language;
  text: string;
  evidence: Evidence[];
  publishedOn: Day | null;
  /** By when a reply is due; null while not published. */
  dueOn: Day | null;
  standing: ObjectionStanding | null;
  /** The published reply. */
  reply: Id | null;
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}
export type OwnObjection = Omit<Objection, 'evidence'> & OwnStatement;

/** `PUT /api/objections/{id}` */
export interface CreateObjection {
  /** A published report, assessment or response of another organisation. */
  about: Id;
  language: Language;
  /** At most 20,000 characters; `ANSWER_LEAST` at least when submitted. */
  text: string;
}
export type ChangeObjection = Partial<Omit<CreateObjection, 'about'>>;

/**
 * What the organisation that made a statement replies to an objection to it, or what one that answers for a recommendation
 * replies to another's judgement of it (right of reply).
 */
export interface Reply extends Matter {
  id: Id;
  organisation: OrganisationRef;
  /** The objection, or the assessment or report that judges. */
  about: StatementRef;
  language: Language;
  text: string;
  evidence: Evidence[];
  publishedOn: Day | null;
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}
export type OwnReply = Omit<Reply, 'evidence'> & OwnStatement;

/** `PUT /api/replies/{id}` */
export interface CreateReply {
  /**
   * A published objection to a statement of the own organisation; or another's published assessment, or report with a
   * judgement, of what the own organisation leads or, of a milestone, answers for. One reply of an organisation to each.
   */
  about: Id;
  language: Language;
  text: string;
}
export type ChangeReply = Partial<Omit<CreateReply, 'about'>>;

export type ResponsesPage = Page<Response>;
export type OwnResponsesPage = Page<OwnResponse>;
export type ObjectionsPage = Page<Objection>;
export type OwnObjectionsPage = Page<OwnObjection>;
export type RepliesPage = Page<Reply>;
export type OwnRepliesPage = Page<OwnReply>;
