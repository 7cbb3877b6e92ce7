import type { FileKind, FileRefusal, MediaType, PictureSize, Redaction } from '@parole-tenue/contract';

/** Longest side in pixels; nothing is enlarged. */
export const SIDES = { large: 1600, medium: 800, small: 320 } as const satisfies Record<PictureSize, number>;

/** What the child process is asked to do. Several files: the pages of a document that was cleaned before. */
export interface CleaningJob {
  readonly paths: readonly string[];
  readonly expected: FileKind;
  readonly folder: string;
  readonly redactions: readonly Redaction[];
  readonly pixelsMax: number;
  readonly pagesMax: number;
  /** Of all copies. */
  readonly bytesMax: number;
}

/** File names of one page in the out folder. */
export type PageNames = Readonly<Record<PictureSize, string>>;

/** What the child process says. */
export type CleaningMessage =
  | { readonly says: 'ready' }
  /** Resident memory, where the system does not tell others. */
  | { readonly says: 'weighs'; readonly bytes: number }
  | { readonly says: 'page'; readonly names: PageNames }
  | { readonly says: 'done'; readonly mediaType: MediaType }
  | { readonly says: 'refused'; readonly reason: FileRefusal };

/** A picture without anything but its pixels, in the out folder. */
export interface CleanCopy {
  /** Random. */
  readonly name: string;
  readonly mediaType: 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** Of the whole file, 64 hex digits. */
  readonly sha256: string;
}

export interface Cleaned {
  readonly outcome: 'cleaned';
  /** What the file was, by its content. */
  readonly mediaType: MediaType;
  /** In order; an image has one. */
  readonly pages: readonly Readonly<Record<PictureSize, CleanCopy>>[];
  /** Most memory that the child process held, in bytes; 0 where the system does not tell. */
  readonly peakMemory: number;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly reason: FileRefusal;
}

/** Ends the cleaning of a file for a reason that lies in the file. */
export class Refusal extends Error {
  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}

/** The cleaning ended for a reason that does not lie in the file: it can be tried again. */
export class CleaningInterrupted extends Error {}
