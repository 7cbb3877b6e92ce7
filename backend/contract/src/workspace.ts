import type { Day, Id, Instant, Translated } from './common.js';
import type { Period } from './periods.js';
import type { RecommendationRef } from './reference.js';
import type { Divergence } from './perspectives.js';
import type { Notice } from './accounts.js';
import type { AdminRequest } from './requests.js';
import type { Judgement } from './vocabulary.js';
import type { StatementNoun, StatementState } from './workflow.js';

/** A statement of the own organisation that waits for somebody. */
export interface PendingStatement {
  noun: StatementNoun;
  id: Id;
  recommendation: RecommendationRef;
  state: StatementState;
  author: string;
  isMine: boolean;
  updatedAt: Instant;
  /** The last remark, when returned. */
  remark: string | null;
}

/** A report the own organisation owes: it leads, and none stands for the period yet. */
export interface DueReport {
  recommendation: RecommendationRef;
  period: Period;
  dueOn: Day;
  lastReportOn: Day | null;
  /** The draft already begun, if any. */
  draft: Id | null;
  overdueMilestones: { id: Id; title: Translated; overdueDays: number }[];
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
  due: DueReport[];
  returned: PendingStatement[];
  /** Submitted, and the caller may publish or return it. */
  toPublish: PendingStatement[];
  drafts: PendingStatement[];
  /** Submitted by oneself or waiting for somebody else. */
  waiting: PendingStatement[];
  /** At most ten, sharpest disagreement first. */
  toAssess: ToAssess[];
}
