import type { Instant, PageQuery } from './common.js';
import type { OwnEvidence } from './evidence.js';
import type { PlacedRemark } from './reports.js';
import type { StatementAction, StatementState } from './workflow.js';

/** How far a statement has come: not published yet, published, or published and followed by a newer version. */
export const STAGES = ['unpublished', 'current', 'superseded'] as const;
export type Stage = (typeof STAGES)[number];

/** `GET /api/reports`, `/api/assessments`, `/api/responses`, `/api/objections`, `/api/replies` */
export interface StatementsQuery extends PageQuery {
  /** `own`: of the own organisation, drafts included; `published` (default): what everybody reads. */
  of?: 'own' | 'published';
  recommendation?: string;
  /**
   * What they are about, as they name it when they are begun: of objections and replies the id of what they answer; of others
   * `recommendation:` and its reference, `milestone:` and its id, or `framework:` and its slug, and nothing else than that.
   */
  about?: string;
  stage?: Stage;
}

/** What the own organisation reads of a report or an assessment beyond what everybody does. */
export interface OwnStatement {
  state: StatementState;
  author: string;
  isMine: boolean;
  evidence: OwnEvidence[];
  /** Every return with its remark, oldest first. */
  returns: Return[];
  createdAt: Instant;
  updatedAt: Instant;
  submittedAt: Instant | null;
  publishedAt: Instant | null;
  version: number;
  /** `edit` stays where a report's period has closed since it was begun: it may still become one for another period. */
  allowedActions: StatementAction[];
}

/** A statement was sent back to its author. */
export interface Return {
  remark: string;
  remarks: PlacedRemark[];
  by: string;
  at: Instant;
}
