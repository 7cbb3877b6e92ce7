import { randomUUID } from 'node:crypto';
import {
  type AcceptInvitation,
  type Id,
  type InspectedInvitation,
  type InspectInvitation,
  type Session,
} from '@parole-tenue/contract';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Configuration } from '../core/config/configuration.js';
import { CONFIGURATION } from '../core/config/configuration.token.js';
import { Database } from '../core/database/database.js';
import { hasCode, UNIQUE_VIOLATION } from '../core/database/error-code.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, InvalidInput } from '../core/problems/problems.js';
import { ThrottleService } from '../core/throttle/throttle.service.js';
import { InvitationAllowance } from './invitation-allowance.service.js';
import { type Halves, InvitationsRepository, type NewPerson, type Offered } from './invitations.repository.js';
import { NewPasswordsService } from './new-passwords.service.js';
import { OwnAccountRepository } from './own-account.repository.js';
import { SessionService } from './session.service.js';
import { hashOfSpokenCode } from './spoken-code.js';
import { hashOfToken } from './token.js';

/** What the holder of a link may do, whom nobody knows yet. Tries at a code count although they are refused. */
@Injectable()
export class InvitationAcceptanceService {
  private readonly freeTries: number;

  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: OwnAccountRepository,
    private readonly newPasswords: NewPasswordsService,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
    private readonly allowance: InvitationAllowance,
    private readonly journal: JournalService,
    @Inject(CONFIGURATION) { limits }: Configuration,
  ) {
    this.freeTries = limits.triesPerAccount;
  }

  /** @throws Absent when the link was used, revoked, replaced or has expired, or the code is another; TooMany */
  async inspect(sent: InspectInvitation): Promise<InspectedInvitation> {
    const offered = await this.open(halvesOf(sent));
    if (!offered) return { offer: null };
    const { email, role, organisation, expiresAt, hasCode } = offered;
    return { offer: { email, role, organisation, expiresAt: expiresAt.toISOString(), mayChooseEmail: !hasCode } };
  }

  /** Makes the account and signs in. @throws Absent, InvalidInput, TooMany, Unavailable */
  async accept(sent: AcceptInvitation, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    const halves = halvesOf(sent);
    const offered = await this.open(halves);
    if (!offered) throw new InvalidInput([{ path: 'code', code: 'required' }]);
    const otherEmail = otherEmailIn(sent, offered);
    const email = otherEmail ?? offered.email;
    const organisation = await this.accounts.findOrganisationNames(offered.organisationId);
    const { name, language } = sent;
    const passwordHash = await this.newPasswords.accept(sent.password, 'password', { name, email, organisation });
    // It is told whether that one has an account.
    if (otherEmail !== null) await this.allowance.tryAddress(halves.tokenHash);
    return this.database.transaction(async () => {
      const person = { accountId: randomUUID(), otherEmail, name, language, passwordHash };
      const accountId = await this.makeAccount(halves, person);
      const session = await this.sessions.begin(accountId, request, reply);
      await this.record(accountId, offered);
      return session;
    });
  }

  /** What both halves open; null when the second is needed and was not sent. */
  private async open(halves: Halves): Promise<Offered | null> {
    const needsCode = await this.invitations.needsCode(halves.tokenHash);
    if (needsCode === null) throw new Absent();
    if (needsCode && !halves.codeHash) return null;
    const lane = { name: `invitation ${halves.tokenHash.toString('hex')}`, free: this.freeTries };
    const turn = needsCode ? await this.throttle.take([lane]) : null;
    const offered = await this.invitations.findOffered(halves);
    if (!offered) throw new Absent();
    await turn?.succeed();
    return offered;
  }

  /** Only whoever reads the mailbox, or was handed the link, is told that the address has an account. */
  private async makeAccount(halves: Halves, person: NewPerson): Promise<Id> {
    const accountId = await this.invitations.accept(halves, person).catch((error: unknown) => {
      if (hasCode(error, UNIQUE_VIOLATION)) throw new InvalidInput([{ path: 'email', code: 'taken' }]);
      throw error;
    });
    if (accountId === null) throw new Absent();
    return accountId;
  }

  private record(accountId: Id, { organisationId, organisation, role }: Offered): Promise<void> {
    const actor = { accountId, organisationId, organisationKind: organisation?.kind ?? null, role };
    return this.journal.record(actor, { noun: 'member', id: accountId, verb: 'join', after: { role } });
  }
}

function halvesOf({ token, code }: InspectInvitation): Halves {
  return { tokenHash: hashOfToken(token), codeHash: code === undefined ? null : hashOfSpokenCode(code) };
}

/** Null: the one that was invited. @throws InvalidInput where that is shown to be theirs, and no other */
function otherEmailIn({ email }: AcceptInvitation, offered: Offered): string | null {
  if (email === undefined || email.toLowerCase() === offered.email.toLowerCase()) return null;
  if (offered.hasCode) throw new InvalidInput([{ path: 'email', code: 'not_allowed' }]);
  return email;
}
