import { type Dirent } from 'node:fs';
import { access, constants, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { folderProblem, isDiskFullError } from '../../core/database/embedded/folder-problem.js';
import { hasCode } from '../../core/database/error-code.js';
import { makeFolder, writeDurably } from './durable-files.js';
import {
  EvidenceStore,
  isObjectName,
  type ListedObject,
  newObjectName,
  ObjectMissing,
  placeOf,
} from './evidence-store.js';

const SHARD = /^[0-9a-f]{2}$/;

/** Objects as files in a local folder, `ab/ab….`; what is being written lies in `unfinished` beside them. */
export class FolderStore extends EvidenceStore {
  private readonly unfinished: string;

  constructor(private readonly folder: string) {
    super();
    this.unfinished = join(folder, 'unfinished');
  }

  async check(): Promise<void> {
    await prepareFolder(this.unfinished, 'EVIDENCE_DIR');
    await prepareFolder(this.folder, 'EVIDENCE_DIR');
  }

  async put(name: string, content: Readable | Buffer): Promise<void> {
    const file = this.fileOf(name);
    await makeFolder(this.unfinished);
    // A name of its own: two that put the same, or one that tries again, do not write into each other.
    await writeDurably(file, join(this.unfinished, newObjectName()), content);
  }

  async read(name: string): Promise<Readable> {
    const handle = await open(this.fileOf(name), 'r').catch((error: unknown) => {
      throw hasCode(error, 'ENOENT') ? new ObjectMissing(name) : error;
    });
    return handle.createReadStream();
  }

  async remove(name: string): Promise<void> {
    await rm(this.fileOf(name), { force: true });
  }

  async *list(): AsyncGenerator<ListedObject> {
    const shards = (await entriesOf(this.folder)).filter((entry) => entry.isDirectory() && SHARD.test(entry.name));
    for (const { name } of shards) yield* this.listShard(join(this.folder, name));
  }

  async removeUnfinished(before: Date): Promise<number> {
    let removed = 0;
    for await (const { file, at } of filesIn(this.unfinished)) {
      if (at >= before) continue;
      await rm(file, { force: true });
      removed++;
    }
    return removed;
  }

  private async *listShard(shard: string): AsyncGenerator<ListedObject> {
    for await (const { name, bytes, at } of filesIn(shard)) if (isObjectName(name)) yield { name, bytes, at };
  }

  private fileOf(name: string): string {
    return join(this.folder, placeOf(name));
  }
}

/** Makes a folder, and makes sure that we may write there. That the disk is full stops uploads, not the start. */
export async function prepareFolder(folder: string, variable: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!isDiskFullError(error)) throw folderProblem(folder, error, variable);
  }
}

export interface FoundFile {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly at: Date;
}

/** The files of a folder, not deeper; none when there is no such folder. One that goes meanwhile is left out. */
export async function* filesIn(folder: string): AsyncGenerator<FoundFile> {
  for (const entry of await entriesOf(folder)) {
    if (!entry.isFile()) continue;
    const file = join(folder, entry.name);
    const found = await stat(file).catch(unlessAbsent);
    if (found) yield { name: entry.name, file, bytes: found.size, at: found.mtime };
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return (await readdir(folder, { withFileTypes: true }).catch(unlessAbsent)) ?? [];
}

function unlessAbsent(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
}
