import { type CreateEvidence, type Id, type OwnEvidence } from '@parole-tenue/contract';

import { type Failure } from '../../shared/data/problem';
import { type Place } from './piece';

/**
 * `waiting`: its turn comes; `sending`; `paused` by the person; `offline`: no answer, tried again by itself; `signed_out`;
 * `failed`: refused, for the person to decide; `cleaning`, `ready`, `refused`: here, as the server says.
 */
export type UploadState =
  'waiting' | 'sending' | 'paused' | 'offline' | 'signed_out' | 'failed' | 'cleaning' | 'ready' | 'refused';

/** A piece on its way. All but the last three parts is kept on the device. */
export interface Upload {
  id: Id;
  place: Place;
  creation: CreateEvidence;
  thumbnail: string | null;
  /** Where its bytes go, once the server has said so. */
  url: string | null;
  isPaused: boolean;
  state: UploadState;
  /** Bytes that have gone. */
  sent: number;
  /** Why it failed; null also where its bytes are on this device no longer. */
  failure: Failure | null;
  /** As the server knows it; null until it does. */
  record: OwnEvidence | null;
}

export type KeptUpload = Pick<Upload, 'id' | 'place' | 'creation' | 'thumbnail' | 'url' | 'isPaused'>;

export function toKept({ id, place, creation, thumbnail, url, isPaused }: KeptUpload): KeptUpload {
  return { id, place, creation, thumbnail, url, isPaused };
}

export function fromKept(kept: KeptUpload): Upload {
  const state = kept.isPaused ? 'paused' : 'waiting';
  return { ...kept, state, sent: 0, failure: null, record: null };
}

/** Not here whole yet. */
export const isUnderWay = ({ state }: Upload): boolean => !['cleaning', 'ready', 'refused'].includes(state);

/** Bytes of all of it; 0 of what is no file. */
export const bytesOf = ({ creation }: Upload): number => creation.file?.bytes ?? 0;

/** What the server says of it now. */
export function stateOf({ sent }: OwnEvidence): UploadState {
  switch (sent?.state) {
    case 'awaited':
      return 'waiting';
    case 'cleaning':
      return 'cleaning';
    case 'refused':
      return 'refused';
    default:
      return 'ready';
  }
}
