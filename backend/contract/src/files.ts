import type { Day, Page } from './common.js';

export const FILE_KINDS = ['image', 'document'] as const;
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
