import { rm } from 'node:fs/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Configuration } from '../../core/config/configuration.js';
import { CONFIGURATION } from '../../core/config/configuration.token.js';
import { Hourly } from '../../core/hourly.js';
import { EvidenceStore, isObjectName } from './evidence-store.js';
import { filesIn, type FoundFile } from './folder-store.js';
import { inBatches } from './in-batches.js';
import { KeptObjectsRepository } from './kept-objects.repository.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Longer than anything takes that has a file and no row yet, or the other way round. */
const ORPHAN_MS = 7 * DAY_MS;
const UNFINISHED_MS = DAY_MS;
const LEFTOVER_MS = HOUR_MS;
const BATCH = 500;
/** From so many on, orphans that are the most of all speak of a database that is not the one of these files. */
const SUSPICIOUS = 20;

/**
 * Removes what nobody will ask for again: objects that no row names, unfinished ones, and files in quarantine that no
 * upload awaits. Several servers may do it at once.
 */
@Injectable()
export class EvidenceHousekeeper extends Hourly {
  private readonly logger = new Logger(EvidenceHousekeeper.name);

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly store: EvidenceStore,
    private readonly kept: KeptObjectsRepository,
  ) {
    super();
  }

  /** What was not removed now is in an hour; one thing that fails keeps none of the others from being done. */
  async work(): Promise<void> {
    const now = Date.now();
    await this.tell('objects without a row', () => this.removeOrphans(new Date(now - ORPHAN_MS)));
    await this.tell('unfinished objects', () => this.store.removeUnfinished(new Date(now - UNFINISHED_MS)));
    await this.tell('files left in quarantine', () => this.removeLeftovers(new Date(now - LEFTOVER_MS)));
  }

  private async removeOrphans(before: Date): Promise<number> {
    const { all, orphans } = await this.findOrphans(before);
    if (orphans.length > SUSPICIOUS && orphans.length * 2 > all) {
      this.logger.warn(
        `${orphans.length} of ${all} evidence files are named by no row, and were left where they are: is this the right ` +
          'database? If it is, remove them by hand.',
      );
      return 0;
    }
    for (const name of orphans) await this.store.remove(name);
    return orphans.length;
  }

  private async findOrphans(before: Date): Promise<{ all: number; orphans: string[] }> {
    let all = 0;
    const orphans: string[] = [];
    for await (const batch of inBatches(this.store.list(), BATCH)) {
      all += batch.length;
      const old = batch.filter(({ at }) => at < before).map(({ name }) => name);
      const known = await this.kept.findKnown(old);
      orphans.push(...old.filter((name) => !known.has(name)));
    }
    return { all, orphans };
  }

  private async removeLeftovers(before: Date): Promise<number> {
    let removed = 0;
    for await (const batch of inBatches(filesIn(this.configuration.evidence.quarantineFolder), BATCH)) {
      const old = batch.filter(({ at, name }) => at < before && isObjectName(uploadOf(name)));
      const awaited = await this.kept.findAwaited(old.map(({ name }) => uploadOf(name)));
      const left = old.filter(({ name }) => !awaited.has(uploadOf(name)));
      for (const { file } of left) await rm(file, { force: true });
      removed += left.length;
    }
    return removed;
  }

  private async tell(what: string, remove: () => Promise<number>): Promise<void> {
    try {
      const removed = await remove();
      if (removed > 0) this.logger.log(`Removed ${removed} ${what}.`);
    } catch {
      this.logger.warn(`Of evidence, ${what} could not be removed; the next try is in an hour.`);
    }
  }
}

/** An upload's file carries its id, and so does what is noted beside it (`….json`). */
const uploadOf = (name: FoundFile['name']): string => name.replace(/\.\w+$/, '');
