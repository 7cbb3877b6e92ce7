import {
  type CreateEvidence,
  type EvidenceAbout,
  type EvidenceKind,
  type Id,
  type StatementNoun,
  type VisibilityLevel,
} from '@parole-tenue/contract';

import { type PreparedFile } from './prepared-file';

/** Where evidence is brought: under a statement that is being written, or alone, about a recommendation. */
export interface Place {
  recommendation: string;
  statement: { noun: StatementNoun; id: Id } | null;
}

/** What all pieces that are chosen together share, unless one of them says otherwise. */
export interface Shared {
  month: string | null;
  area: string | null;
  about: EvidenceAbout | null;
  level: VisibilityLevel;
  keepOriginal: boolean;
}

/** What is said of one piece alone. */
export interface Said {
  caption: string;
  /** Of a testimony. */
  text: string;
  /** Of a link. */
  url: string;
}

/** A piece that is being prepared, as the device keeps it. */
export interface Draft {
  id: Id;
  kind: EvidenceKind;
  said: Said;
  /** What differs from what all share. */
  own: Partial<Shared>;
  /** Null while it is made ready, and of what is no file. */
  file: PreparedFile | null;
}

export const NOTHING_SAID: Said = { caption: '', text: '', url: '' };

export const CAPTION_MAX = 300;
export const TESTIMONY_MAX = 10_000;
export const ADDRESS_MAX = 2_000;
const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/i;

/** What is missing or wrong; the words stand under `evidence.gap.…`. */
export type Gap = 'caption' | 'text' | 'url';

export const isFile = (kind: EvidenceKind): boolean => kind === 'image' || kind === 'document';

const isWithin = (text: string, most: number): boolean => text.trim() !== '' && text.trim().length <= most;

export function gapsOf({ kind, said }: Pick<Draft, 'kind' | 'said'>): Gap[] {
  const gaps: Gap[] = [];
  if (kind === 'testimony' && !isWithin(said.text, TESTIMONY_MAX)) gaps.push('text');
  if (kind === 'link' && !(ADDRESS.test(said.url.trim()) && isWithin(said.url, ADDRESS_MAX))) gaps.push('url');
  if (said.caption.trim() === '') gaps.push('caption');
  return gaps;
}

/** What the API is told of a piece. Alone it begins with the fewest readers, whoever brings it. */
export function creationOf({ kind, said, own, file }: Draft, shared: Shared, place: Place): CreateEvidence {
  const { month, area, about, level, keepOriginal } = { ...shared, ...own };
  return {
    ...(place.statement === null ? { recommendation: place.recommendation } : { attachedTo: place.statement }),
    ...{ kind, caption: said.caption.trim().slice(0, CAPTION_MAX), month, area, about },
    level: place.statement === null ? 'restricted' : level,
    ...(kind === 'link' && { url: said.url.trim() }),
    ...(kind === 'testimony' && { text: said.text.trim() }),
    ...(file !== null && {
      file: { mediaType: file.mediaType, bytes: file.bytes, sha256: file.sha256, keepOriginal },
    }),
  };
}

/** By this the device finds what was begun at a place. */
export const keptAt = ({ recommendation, statement }: Place): string => `pieces/${statement?.id ?? recommendation}`;
