import { randomUUID } from 'node:crypto';
import { type AcceptInvitation, type Id, type OfferedInvitation, type Session } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Database } from '../core/database/database.js';
import { hasCode, UNIQUE_VIOLATION } from '../core/database/error-code.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, InvalidInput } from '../core/problems/problems.js';
import { InvitationsRepository, type NewPerson, type Offered } from './invitations.repository.js';
import { NewPasswordsService } from './new-passwords.service.js';
import { OwnAccountRepository } from './own-account.repository.js';
import { SessionService } from './session.service.js';
import { hashOfToken } from './token.js';

/** What the holder of a link may do, whom nobody knows yet. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: OwnAccountRepository,
    private readonly newPasswords: NewPasswordsService,
    private readonly sessions: SessionService,
    private readonly journal: JournalService,
  ) {}

  /** @throws Absent when the link was used, revoked, replaced or has expired */
  async inspect(token: string): Promise<OfferedInvitation> {
    const { email, role, organisation, expiresAt } = await this.getOffered(hashOfToken(token));
    return { email, role, organisation, expiresAt: expiresAt.toISOString() };
  }

  /** Makes the account and signs in. @throws Absent, InvalidInput, Unavailable */
  async accept(sent: AcceptInvitation, request: FastifyRequest, reply: FastifyReply): Promise<Session> {
    const tokenHash = hashOfToken(sent.token);
    const offered = await this.getOffered(tokenHash);
    const { email, organisationId } = offered;
    const organisation = await this.accounts.findOrganisationNames(organisationId);
    const { name, language } = sent;
    const passwordHash = await this.newPasswords.accept(sent.password, 'password', { name, email, organisation });
    return this.database.transaction(async () => {
      const accountId = await this.makeAccount(tokenHash, { accountId: randomUUID(), name, language, passwordHash });
      const session = await this.sessions.begin(accountId, request, reply);
      await this.record(accountId, offered);
      return session;
    });
  }

  private async getOffered(tokenHash: Buffer): Promise<Offered> {
    const offered = await this.invitations.findOffered(tokenHash);
    if (!offered) throw new Absent();
    return offered;
  }

  /** Only whoever holds the link is told that the address has an account: it was sent to that address, or to its lead. */
  private async makeAccount(tokenHash: Buffer, person: NewPerson): Promise<Id> {
    const accountId = await this.invitations.accept(tokenHash, person).catch((error: unknown) => {
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
