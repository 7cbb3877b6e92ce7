import { isDeepStrictEqual } from 'node:util';
import { type Account, type ChangeAccount, type Id, type PersonalData } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { sentFields } from '../core/http/sent-fields.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, Stale } from '../core/problems/problems.js';
import { NoticesService } from './notices.service.js';
import { type OwnAccount, OwnAccountRepository } from './own-account.repository.js';
import { SessionCookie } from './session-cookie.js';

/** What people see and change of themselves. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: OwnAccountRepository,
    private readonly notices: NoticesService,
    private readonly cookie: SessionCookie,
    private readonly journal: JournalService,
  ) {}

  async get(actor: Actor): Promise<Account> {
    return { ...(await this.accounts.get(actor)), notices: await this.notices.findOpen(actor) };
  }

  /** @throws Stale */
  async change(actor: Actor, version: number, changes: ChangeAccount): Promise<Account> {
    await this.accounts.lock(actor);
    const before = await this.accounts.get(actor);
    if (before.version !== version) throw new Stale(await this.get(actor));
    const after: OwnAccount = { ...before, ...sentFields(changes) };
    if (!isDeepStrictEqual(after, before)) {
      await this.accounts.save(actor, after);
      await this.record(actor, 'change', traceOf(before, after));
    }
    return this.get(actor);
  }

  async getData(actor: Actor): Promise<PersonalData> {
    const { version: _, ...account } = await this.accounts.get(actor);
    return { account, ...(await this.accounts.findTraces(actor)) };
  }

  /** Closing it again changes nothing. @throws Absent */
  async closeNotice(actor: Actor, id: Id): Promise<void> {
    const wasOpen = await this.accounts.closeNotice(actor, id);
    if (wasOpen === null) throw new Absent();
    if (wasOpen) await this.journal.record(actor, { noun: 'notice', id, verb: 'close' });
  }

  /** For good: name, address, keys and sessions are gone, and nobody can bring them back. @throws Conflict */
  async erase(actor: Actor, reply: FastifyReply): Promise<void> {
    await this.journal.record(actor, { noun: 'member', id: actor.accountId, verb: 'erase' });
    await this.accounts.erase();
    this.database.afterCommit(() => {
      this.cookie.clear(reply);
    });
  }

  private record(actor: Actor, verb: string, change: { before: object; after: object }): Promise<void> {
    return this.journal.record(actor, { noun: 'account', id: actor.accountId, verb, ...change });
  }
}

/** Of a name only that it is another one: the journal knows no names. */
function traceOf(before: OwnAccount, after: OwnAccount): { before: object; after: object } {
  const isRenamed = before.name !== after.name;
  return { before: { language: before.language }, after: { language: after.language, isRenamed } };
}
