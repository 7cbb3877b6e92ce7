import { type MediaType } from '@parole-tenue/contract';

/** Why a file is not taken; the words stand under `evidence.problem.…`. */
export type FileProblem =
  'empty' | 'too_large' | 'type_refused' | 'unreadable' | 'too_many_pixels' | 'heic_original' | 'too_many' | 'gone';

export class FileRefused extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** A file as it will be sent. It has no name: none is ever sent or stored. */
export interface PreparedFile {
  mediaType: MediaType;
  bytes: number;
  sha256: string;
  /** An address of its own, small enough to be kept with the words about it; null of a document. */
  thumbnail: string | null;
  /** Reduced on the device, which dropped its place, time and device. */
  isReduced: boolean;
}
