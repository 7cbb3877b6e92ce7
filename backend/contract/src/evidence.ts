import type { Id, Instant, Day, Page, PageQuery, Translated } from './common.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Language, Stance, VisibilityLevel } from './vocabulary.js';
import type { StatementNoun } from './workflow.js';

/** A file is an `image` or a `document` (PDF); readers of a document get pictures of its pages. */
export const EVIDENCE_KINDS = ['link', 'testimony', 'image', 'document'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const FILE_KINDS = ['image', 'document'] as const satisfies readonly EvidenceKind[];
export type FileKind = (typeof FILE_KINDS)[number];

/** What may be sent, by kind. HEIC is converted on the device. */
export const MEDIA_TYPES = {
  image: ['image/jpeg', 'image/png', 'image/webp'],
  document: ['application/pdf'],
} as const satisfies Record<FileKind, readonly MediaType[]>;
export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** Bytes of one file at most. */
export const FILE_BYTES_MAX = 25 * 1024 * 1024;
/** What one person sends in a day (UTC) at most: bytes, and files; a redacted copy is one. */
export const DAILY_BYTES_MAX = 200 * 1024 * 1024;
export const DAILY_FILES_MAX = 50;
/** One piece of a resumable upload, in bytes. */
export const UPLOAD_CHUNK_BYTES = 256 * 1024;
export const IMAGE_PIXELS_MAX = 50_000_000;
export const DOCUMENT_PAGES_MAX = 500;

/**
 * `awaited`: declared, not here whole yet; `cleaning`: here, being cleaned; `ready`: readers get the cleaned copy;
 * `refused`: could not be cleaned; `original_only`: refused, and kept restricted as it came, as the lead said.
 */
export const FILE_STATES = ['awaited', 'cleaning', 'ready', 'refused', 'original_only'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** Why a file was refused. `not_scanned`: a scan for malware is asked for and cannot be made now; it is not kept, like `malware`. */
export const FILE_REFUSALS = [
  'type_refused',
  'type_mismatch',
  'empty',
  'damaged',
  'too_many_pixels',
  'too_many_pages',
  'encrypted',
  'too_heavy',
  'too_large',
  'malware',
  'not_scanned',
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** Longest side in pixels: 320, 800, 1600; never enlarged. */
export const PICTURE_SIZES = ['small', 'medium', 'large'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** A cleaned copy in one size. */
export interface Picture {
  size: PictureSize;
  /** Pixels. */
  width: number;
  height: number;
  bytes: number;
  /** Where it is read; null where it must be opened first: `POST /api/evidence/{id}/openings`. */
  url: string | null;
}

/** One page of a document; an image has one. Numbered from 1. */
export interface EvidencePicture {
  page: number;
  /** In the order of the sizes. */
  pictures: Picture[];
}

/** `GET /api/evidence/{id}/pictures` */
export type EvidencePicturesPage = Page<EvidencePicture>;

/** What readers get of a file. */
export interface EvidenceFile {
  pages: number;
  /** The first page. */
  cover: Picture[];
}

/** What it speaks for or against, besides the statement it stands under: what somebody published, or a milestone. */
export interface EvidenceAbout {
  noun: 'report' | 'assessment' | 'milestone';
  id: Id;
  stance: Stance;
}

/** Why something was taken back. The mark stays, the content and its keys are destroyed. */
export const WITHDRAWAL_CATEGORIES = ['identity_protected', 'consent_withdrawn', 'mistake', 'unlawful'] as const;
export type WithdrawalCategory = (typeof WITHDRAWAL_CATEGORIES)[number];

export const FINDINGS = ['confirmed', 'contradicted', 'inconclusive'] as const;
export type Finding = (typeof FINDINGS)[number];

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

/** How the file stands, for the own organisation. */
export interface OwnFile {
  state: FileState;
  refusal: FileRefusal | null;
  /** Of what was refused: the last day (UTC, 30 after it came) on which a lead may keep it as it came. Null: nothing is there to keep. */
  keptUntil: Day | null;
  /** As declared and sent; null of a redacted copy, which is made here. */
  bytes: number | null;
  mediaType: MediaType | null;
  /** The original is kept, encrypted, for the own organisation and the observers it is offered to. */
  hasOriginal: boolean;
}

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
  /** Only those offered to the caller's organisation. */
  offered?: boolean;
  /** True: only those under no statement that the caller may read; false: only those under one. */
  alone?: boolean;
  level?: VisibilityLevel;
  kind?: EvidenceKind;
  state?: EvidenceState;
}
export type EvidenceListPage = Page<EvidenceRecord | OwnEvidence>;

/** A rectangle to black out, in parts (0 to 1) of the page's width and height. */
export interface Redaction {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The file that will be sent to `/api/uploads` (tus 1.0.0, `Upload-Metadata: evidence <base64 of the id>`). */
export interface AnnouncedFile {
  mediaType: MediaType;
  /** 1 to 26,214,400. */
  bytes: number;
  /** SHA-256 of all bytes, 64 hex digits: what arrives must be what was sent. */
  sha256: string;
  /** False: once cleaned copies stand, the original is destroyed. */
  keepOriginal: boolean;
}

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

/** `POST /api/evidence/{id}/openings`: links of the caller's session alone, for ten minutes. */
export interface Opening {
  until: Instant;
  /** The first 20 pages; more by `page`. */
  pages: EvidencePicture[];
  /** For the own organisation and observers it is offered to, where an original is kept. */
  original: string | null;
}

/** `POST /api/evidence/{id}/openings` */
export interface OpenEvidence {
  /** First page of the twenty asked for; 1 when left out. */
  page?: number;
  /** The first page alone, small, for a list: of evidence of the own organisation that is no opening, and leaves no mark. */
  cover?: boolean;
}

/** Who opened restricted evidence, for its own organisation; a person of the own organisation by name. */
export interface OpeningMark {
  organisation: OrganisationRef;
  person: string | null;
  on: Day;
  part: 'clean' | 'original';
}
/** `GET /api/evidence/{id}/openings` */
export type OpeningsPage = Page<OpeningMark>;

/** Evidence handed to one organisation: to an observer to verify, or to the lead organisation to know. */
export interface Offer {
  id: Id;
  organisation: OrganisationRef;
  purpose: 'verify' | 'inform';
  offeredOn: Day;
  version: number;
}

/** `PUT /api/offers/{id}`, by the lead alone. To the lead organisation it takes two: see `CreateWidening`. */
export interface CreateOffer {
  evidence: Id;
  /** Slug of an observer organisation. */
  organisation: string;
}

/** The wish to let more people read a piece of evidence: one asks, another of the same organisation agrees. */
export interface Widening {
  id: Id;
  /** The piece of evidence. Its version and findings count in this one's: what one agrees to is what one has seen. */
  evidence: Id;
  /** Null where it is for the lead organisation alone. */
  level: VisibilityLevel | null;
  organisation: OrganisationRef | null;
  askedBy: string;
  isMine: boolean;
  askedOn: Day;
  state: 'open' | 'agreed' | 'declined' | 'withdrawn';
  /** Exactly what the wider circle will read. */
  preview: EvidenceRecord;
  allowedActions: ('agreement' | 'refusal' | 'withdrawal')[];
  version: number;
}

/** `PUT /api/widenings/{id}`: either a wider level, or the recommendation's lead organisation by its slug. */
export interface CreateWidening {
  evidence: Id;
  level?: VisibilityLevel;
  organisation?: string;
}

/** An independent finding on a piece of evidence or on a milestone. */
export interface Verification {
  id: Id;
  organisation: OrganisationRef;
  finding: Finding;
  language: Language;
  /** Why. */
  text: string;
  publishedOn: Day;
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

/** Public evidence by area; where fewer than three organisations work it counts for all of Mali only (docs/method.md, "Small numbers"). */
export interface EvidenceByArea {
  /** Null: withheld. In the order of the territory. */
  areas: { area: string; count: number | null }[];
  /** All of Mali, what has no one area included. */
  total: number;
}

/** `GET /api/evidence/areas` */
export interface EvidenceAreasQuery {
  /** Reference. */
  recommendation?: string;
}
