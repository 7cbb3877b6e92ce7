import { isGranted, PERMISSIONS, type Session } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, ActorSource, type SignedIn } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { NotSignedIn } from '../core/problems/problems.js';
import { JournalService } from '../core/journal/journal.service.js';
import { type AccountRow, AccountsRepository } from './accounts.repository.js';
import { PasswordsService } from './passwords.service.js';
import { SessionCookie } from './session-cookie.js';

/** Signing in and out. */
@Injectable()
export class SessionService extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordsService,
    private readonly cookie: SessionCookie,
    private readonly journal: JournalService,
  ) {
    super();
  }

  async signedInOn(request: FastifyRequest): Promise<SignedIn | null> {
    const tokenHash = this.cookie.read(request);
    return tokenHash && this.accounts.findSignedIn(tokenHash);
  }

  /** The id of the account that these credentials open; null for a wrong password as for an unknown address. */
  async check(email: string, password: string): Promise<string | null> {
    const account = await this.accounts.findCredentials(email, null);
    const isMatch = await this.passwords.matches(account?.passwordHash ?? null, password);
    return isMatch && account ? account.accountId : null;
  }

  /** Whoever was signed in on this device before is signed out: a token never changes hands. */
  async begin(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    const previous = this.cookie.read(request);
    if (previous) await this.accounts.endSession(previous);
    const account = await this.becomeAccount(accountId);
    await this.accounts.beginSession(this.cookie.issue(reply), accountId);
    await this.journal.record(actorOf(account), { noun: 'session', id: accountId, verb: 'begin' });
    return sessionOf(account);
  }

  /** From here on the transaction is that person's: nobody was signed in before. */
  private async becomeAccount(accountId: string): Promise<AccountRow> {
    await this.database.actAs({ accountId, organisationId: null, organisationKind: null, role: '' });
    const account = await this.accounts.getAccount(accountId);
    if (!account) throw new NotSignedIn('wrong_credentials');
    await this.database.actAs(actorOf(account));
    return account;
  }

  async current(actor: Actor | null): Promise<Session> {
    return sessionOf(actor && (await this.accounts.getAccount(actor.accountId)));
  }

  async end(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const tokenHash = this.cookie.read(request);
    if (tokenHash) await this.accounts.endSession(tokenHash);
    this.cookie.clear(reply);
    await this.journal.record(actor, { noun: 'session', id: actor.accountId, verb: 'end' });
  }
}

function actorOf({ id, role, organisationId, organisation }: AccountRow): Actor {
  return { accountId: id, role, organisationId, organisationKind: organisation?.kind ?? null };
}

function sessionOf(account: AccountRow | null): Session {
  if (!account) return { user: null };
  const { organisationId: _, hasFactor, isDemo, ...user } = account;
  const permissions = PERMISSIONS.filter((permission) => isGranted(actorOf(account), permission));
  return { user: { ...user, permissions, needsFactor: !hasFactor && !isDemo } };
}
