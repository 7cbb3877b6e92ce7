import type { BlackoutMark } from './blackouts.js';
import type { Day, Id, Page, PageQuery, Translated } from './common.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Language } from './vocabulary.js';

export const FINDINGS = ['confirmed', 'contradicted', 'inconclusive'] as const;
export type Finding = (typeof FINDINGS)[number];

/** An independent finding on a piece of evidence or on a milestone. */
export interface Verification {
  id: Id;
  organisation: OrganisationRef;
  finding: Finding;
  language: Language;
  /** Why. */
  text: string;
  publishedOn: Day;
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

/** What is verified, as a list shows it. */
export interface VerificationTarget {
  noun: 'evidence' | 'milestone';
  id: Id;
  recommendation: RecommendationRef;
  /** Whose it is: who brought the evidence, who answers for the milestone. */
  organisation: OrganisationRef;
  /** Of a milestone. */
  title: Translated | null;
  /** Of evidence. */
  caption: string | null;
}

/** The own organisation's finding, before and after it is published. */
export interface OwnVerification extends Omit<Verification, 'publishedOn'> {
  about: VerificationTarget;
  /** False: the evidence is offered no longer. The finding stays, and in words what it is about. */
  isReadable: boolean;
  author: string;
  isMine: boolean;
  publishedOn: Day | null;
  allowedActions: ('edit' | 'publication' | 'discard')[];
  version: number;
}

/** `PUT /api/verifications/{id}`: exactly one of `evidence` and `milestone`. */
export interface CreateVerification {
  evidence?: Id;
  milestone?: Id;
  finding: Finding;
  language: Language;
  /** Why: 1 to 10,000 characters. */
  text: string;
}

/** `GET /api/verifications`: newest first; a newer one of the same organisation replaces the older, and both stay here. */
export interface VerificationsQuery extends PageQuery {
  /** `own`: of the own organisation, drafts included; `published` (default): what one may read. */
  of?: 'own' | 'published';
  evidence?: Id;
  milestone?: Id;
}
export type VerificationsPage = Page<Verification | OwnVerification>;

/** `PATCH /api/verifications/{id}` with `If-Match` */
export type ChangeVerification = Partial<Pick<CreateVerification, 'finding' | 'language' | 'text'>>;
