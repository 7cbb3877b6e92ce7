import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { isPassing } from '../core/database/error-code.js';
import { CleaningInterrupted } from './cleaning/cleaning.types.js';
import { CleaningFolders } from './cleaning-folders.js';
import { CleaningQueue } from './cleaning-queue.js';
import { CleaningWorker } from './cleaning-worker.js';
import { CleaningsRepository, type TakenCleaning } from './cleanings.repository.js';

const HOLD_SECONDS = 20;
const RENEW_MS = 5000;
const LOOK_MS = 10_000;
const ATTEMPTS = 3;
const SOON_SECONDS = 1;
const LATER_SECONDS = 30;

/**
 * Cleans files, one at a time, while a server runs: at once when one is handed in here, and looks now and then for those of
 * other servers or of one that went away. Each is held by one server at a time.
 */
@Injectable()
export class EvidenceCleaningService implements OnModuleDestroy {
  private readonly logger = new Logger(EvidenceCleaningService.name);
  private taken: TakenCleaning | null = null;
  private isStopped = false;
  private isAsked = false;
  private endRest: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly cleanings: CleaningsRepository,
    private readonly queue: CleaningQueue,
    private readonly worker: CleaningWorker,
    private readonly folders: CleaningFolders,
  ) {}

  begin(): void {
    this.queue.onAsked(() => {
      this.wake();
    });
    void this.folders.tidy().catch(() => undefined);
    void this.run();
  }

  /** What is under way is left to the next server, at once; the process that cleans ends with this one. */
  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    this.wake();
    if (this.taken) await this.giveBack(this.taken, 0, false).catch(() => undefined);
  }

  /** @returns false when there was nothing to clean. */
  async cleanNext(): Promise<boolean> {
    const taken = await this.cleanings.take(HOLD_SECONDS);
    if (!taken) return false;
    this.taken = taken;
    const holding = setInterval(() => void this.hold(taken), RENEW_MS).unref();
    try {
      await this.clean(taken);
    } finally {
      clearInterval(holding);
      this.taken = null;
    }
    return true;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      this.isAsked = false;
      const isDone = await this.cleanNext().catch((error: unknown) => {
        // That the database is gone is told by whoever watches over it.
        if (!this.isStopped && !isPassing(error))
          this.logger.warn('Files could not be cleaned now; they are tried again.');
        return false;
      });
      if (!isDone) await this.rest();
    }
  }

  private async clean(taken: TakenCleaning): Promise<void> {
    if (taken.attempts > ATTEMPTS) return this.worker.giveUp(taken, 'too_heavy');
    try {
      await this.worker.clean(taken);
    } catch (error) {
      if (this.isStopped) return;
      if (!(error instanceof CleaningInterrupted)) {
        // Another was faster, or it was withdrawn.
        if (!(await this.giveBack(taken, LATER_SECONDS, false))) return;
        throw error;
      }
      this.logger.warn(`Attempt ${taken.attempts} of ${ATTEMPTS} to clean a file failed. ${error.message}`);
      if (taken.attempts >= ATTEMPTS) await this.worker.giveUp(taken, 'too_heavy');
      else await this.giveBack(taken, SOON_SECONDS, true);
    }
  }

  private giveBack({ evidenceId, author }: TakenCleaning, seconds: number, isCounted: boolean): Promise<boolean> {
    return this.database.transactionAs(author, () => this.cleanings.giveBack(evidenceId, seconds, isCounted));
  }

  /** Who cannot say so loses it after a while: then somebody else may clean it, and the first to end has done it. */
  private async hold({ evidenceId, author }: TakenCleaning): Promise<void> {
    if (this.isStopped) return;
    await this.database
      .transactionAs(author, () => this.cleanings.hold(evidenceId, HOLD_SECONDS))
      .catch(() => undefined);
  }

  private wake(): void {
    this.isAsked = true;
    this.endRest();
  }

  private async rest(): Promise<void> {
    if (this.isAsked || this.isStopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_MS).unref();
      this.endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
