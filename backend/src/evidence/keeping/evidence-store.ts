import { randomUUID } from 'node:crypto';
import { type Readable } from 'node:stream';

/** One object as a list tells of it; `at` is when it was put. */
export interface ListedObject {
  readonly name: string;
  readonly bytes: number;
  readonly at: Date;
}

/** Nothing is kept under that name. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';

  constructor(readonly object: string) {
    super(`no object ${object}`);
  }
}

/**
 * Where sealed files are kept, by names that we made. It knows neither keys nor rows, and never sees plain content.
 * A local folder, or any store that speaks S3.
 */
export abstract class EvidenceStore {
  /** Makes ready what it needs. What an operator must put right is a StartProblem; a full or unreachable store is not. */
  abstract check(): Promise<void>;

  /** Resolves when a crash can no longer take it away. Whatever fails before leaves nothing under that name. */
  abstract put(name: string, content: Readable | Buffer): Promise<void>;

  /** @throws ObjectMissing */
  abstract read(name: string): Promise<Readable>;

  /** No error when there is none. */
  abstract remove(name: string): Promise<void>;

  /** All that is kept, in no promised order; what comes or goes meanwhile may be told or not. */
  abstract list(): AsyncIterable<ListedObject>;

  /** Removes what was begun before then and never finished. @returns how many. */
  abstract removeUnfinished(before: Date): Promise<number>;
}

const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** It tells nothing about what is in it. */
export const newObjectName = (): string => randomUUID();

export const isObjectName = (name: string): boolean => NAME.test(name);

/** In one of 256 folders, so that none grows long. @throws for a name that we did not make: it could point anywhere. */
export function placeOf(name: string): string {
  if (!isObjectName(name)) throw new TypeError('not the name of an object');
  return `${name.slice(0, 2)}/${name}`;
}
