import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { CleaningsRepository } from './cleanings.repository.js';
import { requireAllowance } from './daily-allowance.js';
import { Quarantine } from './quarantine.js';
import { UploadsRepository } from './uploads.repository.js';

/** Where files are handed in to be cleaned. Whoever cleans is told at once; in another process it looks now and then. */
@Injectable()
export class CleaningQueue {
  private tell: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly cleanings: CleaningsRepository,
    private readonly uploads: UploadsRepository,
    private readonly quarantine: Quarantine,
  ) {}

  onAsked(tell: () => void): void {
    this.tell = tell;
  }

  /** A redacted copy takes as much room and work as a file that is sent. @throws TooMany, StorageFull */
  async requireRoomForCopy(member: Member): Promise<void> {
    await requireAllowance(this.uploads, member, 0);
    await this.quarantine.requireRoom(0);
  }

  /** `uploadId` null: a redacted copy, made from the cleaned one. */
  async ask(member: Member, evidenceId: Id, uploadId: Id | null): Promise<void> {
    await this.cleanings.ask(member, evidenceId, uploadId);
    this.database.afterCommit(() => {
      this.tell();
    });
  }
}
