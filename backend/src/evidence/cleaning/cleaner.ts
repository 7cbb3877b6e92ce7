import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DOCUMENT_PAGES_MAX,
  FILE_BYTES_MAX,
  type FileKind,
  type FileRefusal,
  IMAGE_PIXELS_MAX,
  type Redaction,
} from '@parole-tenue/contract';
import { BUILT, type CleaningProgram } from './cleaning-program.js';
import { type CleaningLimits, CleaningRun } from './cleaning-run.js';
import type { Cleaned, CleaningJob, Refused } from './cleaning.types.js';
import { readPage } from './copies.js';
import type { MalwareScanner } from './malware.js';
import { requireOnPages } from './redaction.js';

/** Wide enough for what people send, on a machine that does other things first. */
export const CLEANING_LIMITS: CleaningLimits = {
  memory: 768 * 1024 * 1024,
  pageMs: 60_000,
  wholeMs: 15 * 60_000,
  // 500 pages of text take 175 MB.
  copiesBytes: 256 * 1024 * 1024,
};

export interface ToClean {
  readonly path: string;
  /** What its owner says it is. */
  readonly expected: FileKind;
}

/**
 * Makes pictures that hold nothing but what one sees on them, out of files that somebody sent; each in a process of its
 * own. The out folder is given empty and is empty again after anything but success.
 */
export class Cleaner {
  constructor(
    private readonly scanner: MalwareScanner | null = null,
    private readonly program: CleaningProgram = BUILT,
    private readonly limits: CleaningLimits = CLEANING_LIMITS,
  ) {}

  /** @throws CleaningInterrupted when it can be tried again. */
  async clean({ path, expected }: ToClean, outFolder: string): Promise<Cleaned | Refused> {
    const reason = await this.refusedUnread(path);
    return reason ? { outcome: 'refused', reason } : this.run({ paths: [path], expected, redactions: [] }, outFolder);
  }

  /**
   * Blacks out parts of what was cleaned before, in all sizes.
   * @param paths the large pictures, in the order of the pages
   * @throws CleaningInterrupted when it can be tried again; RangeError for a place that is on none of the pages
   */
  async redact(
    paths: readonly string[],
    redactions: readonly Redaction[],
    outFolder: string,
  ): Promise<Cleaned | Refused> {
    requireOnPages(redactions, paths.length);
    return this.run({ paths, expected: 'image', redactions }, outFolder);
  }

  private async refusedUnread(path: string): Promise<FileRefusal | null> {
    const { size } = await stat(path);
    if (size === 0) return 'empty';
    if (size > FILE_BYTES_MAX) return 'too_large';
    return (await this.scanner?.refusalOf(path)) ?? null;
  }

  private async run(
    work: Pick<CleaningJob, 'paths' | 'expected' | 'redactions'>,
    folder: string,
  ): Promise<Cleaned | Refused> {
    const most = { pixelsMax: IMAGE_PIXELS_MAX, pagesMax: DOCUMENT_PAGES_MAX, bytesMax: this.limits.copiesBytes };
    const job = { ...work, folder, ...most };
    try {
      const cleaned = await this.finish(job);
      if (cleaned.outcome === 'refused') await empty(folder);
      return cleaned;
    } catch (error) {
      await empty(folder);
      throw error;
    }
  }

  private async finish(job: CleaningJob): Promise<Cleaned | Refused> {
    const result = await new CleaningRun(this.program, job, this.limits).finish();
    if ('refused' in result) return { outcome: 'refused', reason: result.refused };
    const pages: Cleaned['pages'][number][] = [];
    for (const names of result.pages) pages.push(await readPage(job.folder, names));
    return { outcome: 'cleaned', mediaType: result.mediaType, pages, peakMemory: result.peakMemory };
  }
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}
