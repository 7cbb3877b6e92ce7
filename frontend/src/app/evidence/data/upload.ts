import { type CreateEvidence, type Id, type OwnEvidence } from '@parole-tenue/contract';

import { type Failure } from '../../shared/data/problem';
import { type Place } from './piece';

/**
 * `waiting`: its turn comes; `sending`; `paused` by the person; `offline`: no answer, tried again by itself; `signed_out`;
 * `later`: refused for now, and tried again by itself when it may go; `failed`: refused, for the person to decide; `cleaning`, `ready`, `refused`: here, as the server says.
 */
export type UploadState =
  'waiting' | 'sending' | 'paused' | 'offline' | 'signed_out' | 'later' | 'failed' | 'cleaning' | 'ready' | 'refused';

/** Until when it waits, and for what: `day`, the most that one person sends in a day; `busy`, too much at once; `full`, no room. */
export interface Later {
  until: number;
  reason: 'day' | 'busy' | 'full';
}

/** A piece on its way. All but the last four parts is kept on the device. */
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
  later: Later | null;
  /** As the server knows it; null until it does. */
  record: OwnEvidence | null;
}

export type KeptUpload = Pick<Upload, 'id' | 'place' | 'creation' | 'thumbnail' | 'url' | 'isPaused'>;

export function toKept({ id, place, creation, thumbnail, url, isPaused }: KeptUpload): KeptUpload {
  return { id, place, creation, thumbnail, url, isPaused };
}

export function fromKept(kept: KeptUpload): Upload {
  const state = kept.isPaused ? 'paused' : 'waiting';
  return { ...kept, state, sent: 0, failure: null, later: null, record: null };
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

/** Whether room is made nobody knows: so long it is not asked again. */
const NO_ROOM_MS = 15 * 60_000;
/** Waits of a day's limit are longer than those of a minute's. */
const LONG_S = 120;

/** What was refused for now, as the server says; null: for another reason, or nobody knows until when. */
export function laterOf(failure: Failure, seconds: number): Later | null {
  if (failure.code === 'storage_full') return { until: Date.now() + NO_ROOM_MS, reason: 'full' };
  if (failure.code !== 'too_many' || seconds === 0) return null;
  return { until: Date.now() + (seconds + 1) * 1000, reason: seconds > LONG_S ? 'day' : 'busy' };
}
