import { createHash } from 'node:crypto';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Id } from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { isDiskFullError } from '../core/database/embedded/folder-problem.js';
import { hasCode } from '../core/database/error-code.js';
import { Absent, StorageFull } from '../core/problems/problems.js';
import { Turns } from '../core/throttle/turns.js';
import { makeFolder, syncFolder } from './keeping/durable-files.js';
import { isObjectName } from './keeping/evidence-store.js';
import { hasRoomFor } from './keeping/free-space.js';

const OWN_FILE = 0o600;

/** Where files lie as they were sent, until they are cleaned. A file's name is its upload's id, and tells nothing. */
@Injectable()
export class Quarantine {
  /** Bytes are written and read through one piece at a time; who sends faster than that waits. */
  private readonly turns = new Turns(1);

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  get folder(): string {
    return this.configuration.evidence.quarantineFolder;
  }

  pathOf(upload: Id): string {
    if (!isObjectName(upload)) throw new TypeError('not the id of an upload');
    return join(this.folder, upload);
  }

  /** @throws StorageFull where so many bytes more would leave too little room. */
  async requireRoom(bytes: number): Promise<void> {
    if (!(await hasRoomFor(bytes, this.configuration.evidence))) throw new StorageFull();
  }

  async begin(upload: Id): Promise<void> {
    await makeFolder(this.folder);
    const file = await open(this.pathOf(upload), 'wx', OWN_FILE).catch(unlessFull);
    await file.close();
  }

  /** Null where there is no such file. */
  async bytesOf(upload: Id): Promise<number | null> {
    const found = await stat(this.pathOf(upload)).catch(unlessAbsent);
    return found?.size ?? null;
  }

  /** Whatever arrives stays, also when no more does. @returns how many bytes there are then. */
  async append(upload: Id, offset: number, bytes: Readable): Promise<number> {
    const file = await open(this.pathOf(upload), 'r+').catch(orAbsent);
    let end = offset;
    try {
      for await (const part of bytes as AsyncIterable<Buffer>) {
        end = await this.turns.take(() => write(file, part, end));
      }
    } catch (error) {
      unlessFull(error);
    } finally {
      await file.close();
    }
    return end;
  }

  /** When it resolves, a crash takes nothing of it away. */
  async flush(upload: Id): Promise<void> {
    const file = await open(this.pathOf(upload), 'r+').catch(orAbsent);
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(this.folder);
  }

  async sha256Of(upload: Id): Promise<Buffer> {
    const hash = createHash('sha256');
    const bytes = await this.read(upload);
    await this.turns.take(() => pipeline(bytes, hash));
    return hash.digest();
  }

  /** @throws Absent */
  async read(upload: Id): Promise<Readable> {
    const file = await open(this.pathOf(upload), 'r').catch(orAbsent);
    return file.createReadStream();
  }

  /** Fails at its end when it is not what was acknowledged. @throws Absent */
  async readAs(sha256: Buffer, upload: Id): Promise<Readable> {
    const file = await this.read(upload);
    return Readable.from(compared(file, sha256), { objectMode: false }).once('close', () => file.destroy());
  }

  async remove(...uploads: Id[]): Promise<void> {
    for (const upload of uploads) await rm(this.pathOf(upload), { force: true });
  }
}

async function* compared(bytes: AsyncIterable<Buffer>, sha256: Buffer): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const part of bytes) {
    hash.update(part);
    yield part;
  }
  if (!hash.digest().equals(sha256)) throw new Error('A file in quarantine is no longer what was acknowledged.');
}

/** @returns the offset behind it. */
async function write(file: FileHandle, bytes: Buffer, offset: number): Promise<number> {
  for (let written = 0; written < bytes.length;) {
    written += (await file.write(bytes, written, bytes.length - written, offset + written)).bytesWritten;
  }
  return offset + bytes.length;
}

function unlessAbsent(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
}

function orAbsent(error: unknown): never {
  throw hasCode(error, 'ENOENT') ? new Absent() : error;
}

function unlessFull(error: unknown): never {
  throw isDiskFullError(error) ? new StorageFull() : error;
}
