import type { FileKind, FileRefusal } from '@parole-tenue/contract';

/** A file of the corpus and what must come of it. */
export interface CorpusFile {
  /** As somebody would have named it; it lies under this name when it is cleaned. */
  readonly name: string;
  readonly declared: FileKind;
  readonly bytes: Buffer;
  /** Pages that come out, or why none do. */
  readonly outcome: number | FileRefusal;
  /** Its pages show the scene (scene.ts), upright. */
  readonly shows?: 'scene' | 'grey scene';
  /** It holds what must not come out: tags, a canary, or what the other tool warns of. */
  readonly tells?: boolean;
}

export const image = (name: string, bytes: Buffer, outcome: CorpusFile['outcome'] = 1, more = {}): CorpusFile => ({
  name,
  declared: 'image',
  bytes,
  outcome,
  ...more,
});

export const document = (name: string, bytes: Buffer, outcome: CorpusFile['outcome'] = 1, more = {}): CorpusFile => ({
  ...image(name, bytes, outcome, more),
  declared: 'document',
});

/** An image that shows the scene and tells who, where, when or with what. */
export const telling = (name: string, bytes: Buffer, more = {}): CorpusFile =>
  image(name, bytes, 1, { shows: 'scene', tells: true, ...more });
