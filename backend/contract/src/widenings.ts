import type { Day, Id } from './common.js';
import type { EvidenceRecord } from './evidence.js';
import type { OrganisationRef } from './reference.js';
import type { VisibilityLevel } from './vocabulary.js';

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
