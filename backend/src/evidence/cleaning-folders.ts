import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { makeFolder } from './keeping/durable-files.js';
import { Quarantine } from './quarantine.js';

interface Folders {
  readonly source: string;
  readonly out: string;
}

/** Longer than the cleaning of any file. */
const STALE_MS = 3_600_000;

/** Where a file's copies lie while they are made: in quarantine, and no longer than that. */
@Injectable()
export class CleaningFolders {
  constructor(private readonly quarantine: Quarantine) {}

  async use(work: (folders: Folders) => Promise<void>): Promise<void> {
    await this.tidy();
    const folder = join(this.all, randomUUID());
    const folders = { source: join(folder, 'source'), out: join(folder, 'out') };
    await makeFolder(folders.source);
    await makeFolder(folders.out);
    try {
      await work(folders);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** What crashes left. */
  async tidy(): Promise<void> {
    for (const name of await readdir(this.all).catch(() => [])) {
      const folder = join(this.all, name);
      const found = await stat(join(folder, 'out')).catch(() => null);
      if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(folder, { recursive: true, force: true });
    }
  }

  private get all(): string {
    return join(this.quarantine.folder, 'cleaning');
  }
}
