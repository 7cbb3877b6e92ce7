import { Injectable } from '@nestjs/common';
import { ClsService } from 'nestjs-cls';
import { type Actor } from '../access/actor.js';
import { Database } from '../database/database.js';
import { JournalEntry } from './journal-entry.entity.js';
import { RecordKey } from './record-key.entity.js';
import { newKey, seal } from './sealing.js';

/** What happened to a record. `before` and `after` hold no personal field; null where there was or is none. */
export interface Change {
  noun: string;
  id: string;
  verb: string;
  before?: object | null;
  after?: object | null;
  /** What is above `public` of it: kept encrypted, with the record's own key. Only of records of the actor's organisation. */
  secret?: object | null;
  /** When it happened; now, unless the demonstration tells its history. */
  at?: Date;
}

/** Binds what is sealed to its record. */
export const contextOf = (noun: string, id: string): string => `${noun} ${id}`;

/** The append-only history. An entry stands in the transaction of the change it tells of: both or neither. */
@Injectable()
export class JournalService {
  constructor(
    private readonly database: Database,
    private readonly context: ClsService,
  ) {}

  /** `actor` null: a task of the platform, such as the register loader. */
  async record(actor: Actor | null, change: Change): Promise<void> {
    const { id, before = null, after = null, secret, at, ...what } = change;
    await this.database.manager.insert(JournalEntry, {
      ...what,
      recordId: id,
      before: before as never,
      after: after as never,
      sealed: actor?.organisationId && secret ? await this.seal(actor.organisationId, change, secret) : null,
      accountId: actor?.accountId ?? null,
      organisationId: actor?.organisationId ?? null,
      requestId: this.context.isActive() ? this.context.getId() : null,
      ...(at && { at }),
    });
  }

  /** Makes what the journal keeps of a record above `public` unreadable, for good. */
  async forget(noun: string, id: string): Promise<void> {
    await this.database.manager.delete(RecordKey, { noun, recordId: id });
  }

  private async seal(organisationId: string, { noun, id }: Change, secret: object): Promise<Buffer> {
    return seal(await this.keyOf(organisationId, noun, id), contextOf(noun, id), secret);
  }

  /** Made with the record's first entry; whoever changes the record holds its row, so no two make one. */
  private async keyOf(organisationId: string, noun: string, id: string): Promise<Buffer> {
    const found = await this.database.manager.findOneBy(RecordKey, { noun, recordId: id });
    if (found) return found.key;
    const key = newKey();
    await this.database.manager.insert(RecordKey, { noun, recordId: id, organisationId, key });
    return key;
  }
}
