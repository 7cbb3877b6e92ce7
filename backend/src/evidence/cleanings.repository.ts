import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Cleaning } from './cleaning.entity.js';

/** What waits to be cleaned. */
@Injectable()
export class CleaningsRepository {
  constructor(private readonly database: Database) {}

  /** `uploadId` null: a redacted copy, made from the cleaned one. */
  async ask({ organisationId }: Member, evidenceId: Id, uploadId: Id | null): Promise<void> {
    await this.database.manager.insert(Cleaning, { evidenceId, organisationId, uploadId });
  }
}
