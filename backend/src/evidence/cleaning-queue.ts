import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { CleaningsRepository } from './cleanings.repository.js';

/** Where files are handed in to be cleaned. Whoever cleans is told at once; in another process it looks now and then. */
@Injectable()
export class CleaningQueue {
  private tell: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly cleanings: CleaningsRepository,
  ) {}

  onAsked(tell: () => void): void {
    this.tell = tell;
  }

  /** `uploadId` null: a redacted copy, made from the cleaned one. */
  async ask(member: Member, evidenceId: Id, uploadId: Id | null): Promise<void> {
    await this.cleanings.ask(member, evidenceId, uploadId);
    this.database.afterCommit(() => {
      this.tell();
    });
  }
}
