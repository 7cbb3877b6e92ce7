import type { Day, Id } from './common.js';
import type { OrganisationRef } from './reference.js';

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
