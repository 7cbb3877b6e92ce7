import { Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { type Actor } from '../access/actor.js';
import { Database } from '../database/database.js';
import { JournalEntry } from './journal-entry.entity.js';

/** What happened to a record. `before` and `after` hold no personal field; null where there was or is none. */
export interface Change {
  noun: string;
  id: string;
  verb: string;
  before?: object | null;
  after?: object | null;
  /** When it happened; now, unless the demonstration tells its history. */
  at?: Date;
}

/** The append-only history. An entry stands in the transaction of the change it tells of: both or neither. */
@Injectable()
export class JournalService {
  constructor(
    private readonly database: Database,
    private readonly context: ClsService,
  ) {}

  /** `actor` null: a task of the platform, such as the register loader. */
  async record(actor: Actor | null, change: Change): Promise<void> {
    const { id, before = null, after = null, at, ...what } = change;
    await this.database.manager.insert(JournalEntry, {
      ...what,
      recordId: id,
      before: before as never,
      after: after as never,
      accountId: actor?.accountId ?? null,
      organisationId: actor?.organisationId ?? null,
      requestId: this.context.isActive() ? this.context.getId() : null,
      ...(at && { at }),
    });
  }
}
