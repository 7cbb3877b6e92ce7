import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileRefusal, type Id, PICTURE_SIZES } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { isPassing } from '../core/database/error-code.js';
import { Cleaner } from './cleaning/cleaner.js';
import { type Cleaned, type CleanCopy, type Refused } from './cleaning/cleaning.types.js';
import { takeCopy } from './cleaning/copies.js';
import { CleaningFolders } from './cleaning-folders.js';
import { CleaningsRepository, type CleaningWork, type TakenCleaning } from './cleanings.repository.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { EvidenceFilesRepository } from './evidence-files.repository.js';
import { EvidenceRepository } from './evidence.repository.js';
import { ObjectMissing } from './keeping/evidence-store.js';
import { EvidenceVault } from './keeping/evidence-vault.js';
import { NotAuthentic } from './keeping/sealed-format.js';
import { Quarantine } from './quarantine.js';

/** Cleans one file: sealed and flushed first, then the rows in one transaction, and the way it came is removed last. */
@Injectable()
export class CleaningWorker {
  constructor(
    private readonly database: Database,
    private readonly cleanings: CleaningsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly files: EvidenceFilesRepository,
    private readonly cleaner: Cleaner,
    private readonly folders: CleaningFolders,
    private readonly vault: EvidenceVault,
    private readonly quarantine: Quarantine,
  ) {}

  /** @throws CleaningInterrupted when it can be tried again; whatever else fails does not lie in the file. */
  async clean(taken: TakenCleaning): Promise<void> {
    const work = await this.as(taken, () => this.cleanings.findWork(taken.evidenceId));
    if (!work) return;
    await this.quarantine.requireRoom(0);
    await this.folders.use(async (folders) => {
      const result = work.uploadId
        ? await this.cleanUpload(work, work.uploadId, folders)
        : await this.redact(taken, work, folders);
      if (result.outcome === 'refused') await this.end(taken, work, result.reason);
      else await this.keep(taken, work, result, folders.out);
    });
  }

  /** It was tried often enough. */
  async giveUp(taken: TakenCleaning, reason: FileRefusal): Promise<void> {
    const work = await this.as(taken, () => this.cleanings.findWork(taken.evidenceId));
    if (work) await this.end(taken, work, reason);
  }

  private async cleanUpload(
    { kind, sha256 }: CleaningWork,
    uploadId: Id,
    { out }: { out: string },
  ): Promise<Cleaned | Refused> {
    const isThere = (await this.quarantine.bytesOf(uploadId)) !== null;
    // Gone, or no longer what was acknowledged.
    if (!isThere || !sha256?.equals(await this.quarantine.sha256Of(uploadId))) {
      return { outcome: 'refused', reason: 'damaged' };
    }
    return this.cleaner.clean({ path: this.quarantine.pathOf(uploadId), expected: kind }, out);
  }

  /** From the large pictures of the piece it copies. */
  private async redact(
    taken: TakenCleaning,
    { redactionOf, redactions }: CleaningWork,
    { source, out }: { source: string; out: string },
  ): Promise<Cleaned | Refused> {
    const pages = redactionOf ? await this.as(taken, () => this.files.findLarge(redactionOf)) : [];
    // What it was to be made from was taken back meanwhile.
    if (pages.length === 0 || redactions.some(({ page }) => page > pages.length)) {
      return { outcome: 'refused', reason: 'damaged' };
    }
    const paths = pages.map((_, index) => join(source, String(index)));
    try {
      for (const [index, page] of pages.entries()) {
        await writeFile(paths[index] ?? '', await this.vault.openWhole(page), { flag: 'wx', mode: 0o600 });
      }
    } catch (error) {
      if (isLost(error)) return { outcome: 'refused', reason: 'damaged' };
      throw error;
    }
    return this.cleaner.redact(paths, redactions, out);
  }

  private async keep(taken: TakenCleaning, work: CleaningWork, cleaned: Cleaned, folder: string): Promise<void> {
    const kept: EvidenceFile[] = [];
    let isNeeded = false;
    try {
      await this.quarantine.requireRoom(bytesOf(cleaned));
      for await (const file of this.sealed(taken.evidenceId, work, cleaned, folder)) kept.push(file);
      isNeeded = await this.end(taken, work, null, kept);
    } catch (error) {
      // The answer to a commit may have got lost: then the rows are there. Objects without rows are tidied away in time.
      isNeeded = isPassing(error);
      throw error;
    } finally {
      if (!isNeeded) await this.discard(kept);
    }
  }

  private async *sealed(
    evidenceId: Id,
    { uploadId, keepOriginal, sha256 }: CleaningWork,
    { mediaType, pages }: Cleaned,
    folder: string,
  ): AsyncGenerator<EvidenceFile> {
    for (const [index, copies] of pages.entries()) {
      for (const size of PICTURE_SIZES) {
        const object = await this.vault.keep(await takeCopy(folder, copies[size]));
        yield { ...object, evidenceId, part: 'clean', page: index + 1, size, ...picture(copies[size]) };
      }
    }
    if (!uploadId || !sha256 || !keepOriginal) return;
    const original = await this.vault.keep(await this.quarantine.readAs(sha256, uploadId));
    yield { ...original, evidenceId, ...ORIGINAL, mediaType };
  }

  /** @returns false when somebody else was faster, or it was withdrawn. */
  private async end(
    taken: TakenCleaning,
    { uploadId }: CleaningWork,
    refusal: FileRefusal | null,
    kept: EvidenceFile[] = [],
  ): Promise<boolean> {
    const { evidenceId, author } = taken;
    const isOurs = await this.as(taken, async () => {
      await this.vault.holdKey();
      await this.evidence.lock(author, evidenceId);
      if (!(await this.cleanings.end(evidenceId, uploadId))) return false;
      if (kept.length > 0) await this.files.insert(kept);
      await this.cleanings.tell(evidenceId, refusal);
      return true;
    });
    // What was refused stays until its lead has decided.
    if (isOurs && uploadId && !refusal) await this.quarantine.remove(uploadId);
    return isOurs;
  }

  private async discard(kept: EvidenceFile[]): Promise<void> {
    for (const { object } of kept) await this.vault.remove(object).catch(() => undefined);
  }

  private as<Result>({ author }: TakenCleaning, work: () => Promise<Result>): Promise<Result> {
    return this.database.transactionAs(author, work);
  }
}

/** Where an original stands among the files of its evidence. */
export const ORIGINAL = { part: 'original', page: 1, size: 'original', width: null, height: null } as const;

/** It will not come back by itself. */
const isLost = (error: unknown): boolean => error instanceof ObjectMissing || error instanceof NotAuthentic;

/** Of all copies. */
const bytesOf = ({ pages }: Cleaned): number =>
  pages.flatMap((copies) => Object.values(copies)).reduce((sum, { bytes }) => sum + bytes, 0);

const picture = ({ mediaType, width, height }: CleanCopy) => ({ mediaType, width, height });
