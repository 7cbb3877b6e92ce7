import { randomBytes } from 'node:crypto';
import { isGranted, PERMISSIONS, type Session } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, ActorSource, type SignedIn } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { NotSignedIn } from '../core/problems/problems.js';
import { JournalService } from '../core/journal/journal.service.js';
import { type AccountRow, AccountsRepository } from './accounts.repository.js';
import { CredentialsRepository, type Shown } from './credentials.repository.js';
import { DeviceCookie } from './device-cookie.js';
import { deviceKindOf } from './device-kind.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsRepository } from './sessions.repository.js';

const UNSENT_KEY_BYTES = 32;

/** Signing in and out. */
@Injectable()
export class SessionService extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly sessions: SessionsRepository,
    private readonly cookie: SessionCookie,
    private readonly device: DeviceCookie,
    private readonly journal: JournalService,
  ) {
    super();
  }

  async signedInOn(request: FastifyRequest): Promise<SignedIn | null> {
    const tokenHash = this.cookie.read(request);
    return tokenHash && this.sessions.findSignedIn(tokenHash);
  }

  /**
   * Looking at a password takes a while: when another one was set meanwhile, or every session ended, it opens nothing any more.
   * Held so, whoever does either waits, and then ends this session too. @throws NotSignedIn
   */
  async signIn(shown: Shown, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    await this.becomeAccount(shown.accountId);
    if (!(await this.credentials.hold(shown))) throw new NotSignedIn('wrong_credentials');
    return this.begin(shown.accountId, request, reply);
  }

  /** Whoever was signed in on this device before is signed out: a token never changes hands. */
  async begin(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    const previous = this.cookie.read(request);
    if (previous) await this.sessions.endByToken(previous);
    const account = await this.becomeAccount(accountId);
    await this.sessions.begin({
      ...{ accountId, tokenHash: this.cookie.issue(reply), unsentKey: randomBytes(UNSENT_KEY_BYTES) },
      device: deviceKindOf(request.headers['user-agent']),
    });
    await this.sessions.rememberDevice(this.device.renew(request, reply), accountId);
    await this.journal.record(actorOf(account), { noun: 'session', id: accountId, verb: 'begin' });
    return sessionOf(account);
  }

  /** For who has shown in another way that the account is theirs: they sign in on this device whatever others guess. */
  async recogniseDevice(accountId: string, request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const account = await this.becomeAccount(accountId);
    await this.sessions.rememberDevice(this.device.renew(request, reply), accountId);
    return actorOf(account);
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
    if (tokenHash) await this.sessions.endByToken(tokenHash);
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
