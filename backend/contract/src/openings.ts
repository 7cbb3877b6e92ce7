import type { Day, Instant, Page } from './common.js';
import type { EvidencePicture } from './files.js';
import type { OrganisationRef } from './reference.js';

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
