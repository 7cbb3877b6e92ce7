import type { Day, Id, Page, PageQuery } from './common.js';
import {
  type AnnouncedFile,
  type EvidenceFile,
  FILE_KINDS,
  FILE_STATES,
  type OwnFile,
  type Redaction,
} from './files.js';
import type { Offer } from './offers.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Verification } from './verifications.js';
import type { Stance, VisibilityLevel } from './vocabulary.js';
import type { StatementNoun } from './workflow.js';

/** A file is an `image` or a `document` (PDF); readers of a document get pictures of its pages. */
export const EVIDENCE_KINDS = ['link', 'testimony', ...FILE_KINDS] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What it speaks for or against, besides the statement it stands under: what somebody published, or a milestone. */
export interface EvidenceAbout {
  noun: 'report' | 'assessment' | 'milestone';
  id: Id;
  stance: Stance;
}

/** Why something was taken back. The mark stays, the content and its keys are destroyed. */
export const WITHDRAWAL_CATEGORIES = ['identity_protected', 'consent_withdrawn', 'mistake', 'unlawful'] as const;
export type WithdrawalCategory = (typeof WITHDRAWAL_CATEGORIES)[number];

/** What anybody to whom a piece of evidence is visible reads of it. Its date is a month, its place a region at finest. */
export interface Evidence {
  id: Id;
  kind: EvidenceKind;
  /** Empty when withdrawn. */
  caption: string;
  /** Of a link; of restricted evidence of others only where it is asked for alone: that is an opening, and noted. */
  url: string | null;
  /** Of a testimony; of restricted evidence of others as the address of a link. */
  text: string | null;
  /** `2026-11` */
  month: string | null;
  /** Slug; null: no one region. */
  area: string | null;
  about: EvidenceAbout | null;
  level: VisibilityLevel;
  /** Null for links and testimonies, and for what is withdrawn. */
  file: EvidenceFile | null;
  /** What observer organisations found, the latest of each. */
  verifications: Verification[];
  withdrawn: { category: WithdrawalCategory; on: Day } | null;
  isDemo: boolean;
}

/** A piece of evidence on its own: whose it is and what it is about. */
export interface EvidenceRecord extends Evidence {
  organisation: OrganisationRef;
  recommendation: RecommendationRef;
  /** What the caller may do with it now; the screens show these and no other. */
  allowedActions: EvidenceAction[];
}

export const EVIDENCE_ACTIONS = [
  'open',
  'open_original',
  'edit',
  'remove',
  'narrow',
  'widen',
  'offer',
  'share_with_lead',
  'redact',
  'keep_original',
  'withdraw',
  'verify',
] as const;
export type EvidenceAction = (typeof EVIDENCE_ACTIONS)[number];

/** What the own organisation reads of it. */
export interface OwnEvidence extends EvidenceRecord {
  /** The own statement it stands under; null: it stands alone. */
  attachedTo: { noun: StatementNoun; id: Id } | null;
  /** Name of who brought it. */
  author: string;
  isMine: boolean;
  sent: OwnFile | null;
  /** The piece it is a redacted copy of. */
  redactionOf: Id | null;
  offers: Offer[];
  /** The open wish to let more people read it: `GET /api/widenings/{id}`. */
  widening: Id | null;
  version: number;
}

/** How a piece stands: its file, as far as it has one; `here` is said of links and testimonies. */
export const EVIDENCE_STATES = [...FILE_STATES, 'here', 'withdrawn'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** `GET /api/evidence`: newest first. */
export interface EvidenceQuery extends PageQuery {
  /** Reference. */
  recommendation?: string;
  /** Slug. */
  organisation?: string;
  /** Only those that their owners show to the caller's organisation in particular: to verify, or to know. */
  offered?: boolean;
  /** True: only those under no statement that the caller may read; false: only those under one. */
  alone?: boolean;
  level?: VisibilityLevel;
  kind?: EvidenceKind;
  state?: EvidenceState;
}
export type EvidenceListPage = Page<EvidenceRecord | OwnEvidence>;

/**
 * `PUT /api/evidence/{id}`: under a statement of the own organisation that may still be changed, or alone, about a
 * recommendation; alone it begins `restricted`.
 */
export interface CreateEvidence {
  attachedTo?: { noun: StatementNoun; id: Id };
  /** Reference; where it stands alone. */
  recommendation?: string;
  kind: EvidenceKind;
  /** 1 to 300 characters. */
  caption: string;
  /** Of a link: an `https://` or `http://` address of at most 2,000 characters. */
  url?: string;
  /** Of a testimony: 1 to 10,000 characters. */
  text?: string;
  /** `2026-11`, not in the future. */
  month?: string | null;
  area?: string | null;
  about?: EvidenceAbout | null;
  level: VisibilityLevel;
  /** Of an image or a document that is sent; not of a redacted copy. */
  file?: AnnouncedFile;
  /** A copy of this piece of the own organisation with parts blacked out. */
  redactionOf?: Id;
  /** 1 to 200. */
  redactions?: Redaction[];
}

/** `PATCH /api/evidence/{id}` with `If-Match` */
export type ChangeEvidence = Partial<
  Pick<CreateEvidence, 'caption' | 'url' | 'text' | 'month' | 'area' | 'about' | 'level'>
>;

/** `POST /api/evidence/{id}/withdrawal` with `If-Match` */
export interface WithdrawEvidence {
  category: WithdrawalCategory;
}
