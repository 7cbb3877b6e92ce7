import type { Day, Id, Instant, Translated } from './common.js';
import type { Period } from './periods.js';
import type { StatementRef } from './answers.js';
import type { MilestoneRef } from './assessments.js';
import type { Matter, OrganisationRef, RecommendationRef } from './reference.js';
import type { Divergence } from './perspectives.js';
import type { Notice } from './accounts.js';
import type { AdminRequest } from './requests.js';
import type { BlackoutToDecide } from './blackouts.js';
import type { FileRefusal } from './files.js';
import type { VerificationTarget } from './verifications.js';
import type { Widening } from './widenings.js';
import type { Judgement } from './vocabulary.js';
import type { StatementNoun, StatementState } from './workflow.js';

/** A statement of the own organisation that waits for somebody. */
export interface PendingStatement extends Matter {
  noun: StatementNoun;
  id: Id;
  state: StatementState;
  author: string;
  isMine: boolean;
  updatedAt: Instant;
  /** The last remark, when returned. */
  remark: string | null;
}

/** An objection to a statement of the own organisation to which it sent in no reply. */
export interface ObjectionToAnswer extends Matter {
  id: Id;
  organisation: OrganisationRef;
  about: StatementRef;
  text: string;
  dueOn: Day;
  isOverdue: boolean;
  /** The reply already begun, if any. */
  draft: Id | null;
}

/**
 * Another's judgement of what the own organisation answers for, that it may reply to (right of reply): it still counts, is of
 * level 0 or 1 or stands where sides are two or more apart, and the organisation sent in no reply.
 */
export interface JudgementToAnswer {
  noun: 'report' | 'assessment';
  id: Id;
  recommendation: RecommendationRef;
  milestone: MilestoneRef | null;
  organisation: OrganisationRef;
  judgement: Judgement;
  text: string;
  publishedOn: Day;
  reason: 'low' | 'divergent';
  /** The reply already begun, if any. */
  draft: Id | null;
}

/** What an observer organisation may verify: evidence that was offered to it, or a milestone reported as achieved. */
export interface ToVerify extends VerificationTarget {
  /** What is begun of it already. */
  draft: VerificationDraft | null;
}

export interface VerificationDraft {
  id: Id;
  author: string;
  isMine: boolean;
  /** The caller may publish it. */
  isToPublish: boolean;
}

/** A wish to let more people read evidence of the own organisation, which the caller may decide. */
export interface WideningToDecide extends Pick<
  Widening,
  'id' | 'evidence' | 'level' | 'organisation' | 'askedBy' | 'askedOn'
> {
  recommendation: RecommendationRef;
  caption: string;
}

/** A file of the own organisation that could not be cleaned: nobody else reads it. */
export interface RefusedFile {
  evidence: Id;
  recommendation: RecommendationRef;
  caption: string;
  refusal: FileRefusal;
  isMine: boolean;
}

/** How much waits about one recommendation, all lists together but for what might be assessed. */
export interface WorkCount {
  recommendation: RecommendationRef;
  items: number;
  /** The caller is its focal point or alternate. */
  isMine: boolean;
}

/** What editors look after. */
export interface RegisterGap {
  kind: 'no_lead' | 'name_to_check' | 'no_translation';
  /** A reference or an organisation's slug. */
  key: string;
  title: Translated;
}

/**
 * A report the own organisation owes: it leads, and none stands for the period yet (docs/method.md, "Reporting periods").
 */
export interface DueReport {
  recommendation: RecommendationRef;
  period: Period;
  dueOn: Day;
  closesOn: Day;
  /** `due`: in time until `closesOn`; `late`: the period closed without a report. Late ones are taken too, and marked. */
  state: 'due' | 'late';
  lastReportOn: Day | null;
  /** The draft already begun, if any. */
  draft: Id | null;
  overdueMilestones: { id: Id; title: Translated; overdueDays: number }[];
  /** What the draft has no word of yet: milestones neither achieved nor cancelled, planned indicators without a value. */
  missing: { milestones: number; indicators: number };
  isMine: boolean;
}

/** A recommendation that the own organisation never assessed, or not for a year, or that sides disagree on. */
export interface ToAssess {
  recommendation: RecommendationRef;
  reason: 'divergent' | 'never_assessed' | 'outdated';
  divergence: Divergence;
  own: Judgement | null;
}

/** `GET /api/workspace` */
export interface Workspace {
  /** What happened to the account or the organisation that the caller should know. */
  notices: Notice[];
  /** For administrators: what another asked for and waits for a second one. */
  toDecide: AdminRequest[];
  /** Late ones first, then what closes soonest. One that came back stands among the returned. */
  due: DueReport[];
  returned: PendingStatement[];
  /** Submitted, and the caller may publish or return it. */
  toPublish: PendingStatement[];
  /** What is begun, but for drafts of reports that are due and of replies, which stand there. */
  drafts: PendingStatement[];
  /** Submitted by oneself or waiting for somebody else. */
  waiting: PendingStatement[];
  /** At most ten, sharpest disagreement first. */
  toAssess: ToAssess[];
  /** Soonest due first. A reply that was sent in or came back stands there. */
  toAnswer: ObjectionToAnswer[];
  /** Newest first. */
  toReply: JudgementToAnswer[];
  /** For who may answer them: recommendations that the own organisation leads, without a response or a draft of one. */
  toRespond: RecommendationRef[];
  /** Offered evidence, latest offered first, then at most ten milestones; without those of which a finding of ours is published. */
  toVerify: ToVerify[];
  /** Oldest first. */
  widenings: WideningToDecide[];
  refusedFiles: RefusedFile[];
  /** For editors: words that another one asked to black out. Oldest first. */
  blackouts: BlackoutToDecide[];
  /** Those the caller looks after first, then where most waits. */
  counts: WorkCount[];
  /** For editors. */
  register: RegisterGap[];
}
