import type { Id } from './common.js';
import type { StatementNoun } from './workflow.js';
import type { VisibilityLevel } from './vocabulary.js';

/** What anybody to whom a piece of evidence is visible reads of it. */
export interface Evidence {
  id: Id;
  kind: 'link';
  caption: string;
  url: string;
  level: VisibilityLevel;
  isDemo: boolean;
}

/** What the own organisation reads of it. */
export interface OwnEvidence extends Evidence {
  attachedTo: { noun: StatementNoun; id: Id };
  version: number;
}

/** `PUT /api/evidence/{id}`: a link under a statement of the own organisation that is not published yet. */
export interface CreateEvidence {
  attachedTo: { noun: StatementNoun; id: Id };
  /** 1 to 300 characters. */
  caption: string;
  /** An `https://` or `http://` address of at most 2,000 characters. */
  url: string;
  level: VisibilityLevel;
}

/** `PATCH /api/evidence/{id}` with `If-Match` */
export type ChangeEvidence = Partial<Pick<CreateEvidence, 'caption' | 'url' | 'level'>>;
