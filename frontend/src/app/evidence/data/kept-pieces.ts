import { type Id } from '@parole-tenue/contract';

import { type Draft, type Shared } from './piece';
import { type KeptUpload } from './upload';

/** What the device keeps of pieces that are not sent: those being prepared at a place, and each that is on its way. */
export interface KeptSheet {
  shared: Shared;
  drafts: Draft[];
}
export const SHEETS = 'pieces/';
export const UPLOADS = 'upload/';

export const keptUpload = (id: Id): string => UPLOADS + id;

export function uploadsIn(kept: ReadonlyMap<string, unknown>): KeptUpload[] {
  return [...kept].filter(([id]) => id.startsWith(UPLOADS)).map(([, upload]) => upload as KeptUpload);
}

/** The pieces whose bytes are still needed. */
export function filesOf(kept: ReadonlyMap<string, unknown>): Set<Id> {
  const sheets = [...kept].filter(([id]) => id.startsWith(SHEETS)).map(([, sheet]) => sheet as KeptSheet);
  const drafts = sheets.flatMap(({ drafts }) => drafts);
  return new Set([...drafts, ...uploadsIn(kept)].map(({ id }) => id));
}
