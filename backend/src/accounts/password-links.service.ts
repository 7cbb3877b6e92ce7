import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type UsePasswordLink } from '@parole-tenue/contract';
import { Injectable, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Database } from '../core/database/database.js';
import { Absent, Unavailable } from '../core/problems/problems.js';
import { NewPasswordsService } from './new-passwords.service.js';
import { OneTimeLinks } from './one-time-links.service.js';
import { OwnAccountRepository } from './own-account.repository.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { SessionService } from './session.service.js';
import { hashOfToken } from './token.js';

export const AT_ONCE_MOST = 20;
const RETRY_SECONDS = 2;
const DELAY_MOST_MS = 1000;

/** A new password without the old one, by a link that opens once. */
@Injectable()
export class PasswordLinksService {
  private readonly logger = new Logger(PasswordLinksService.name);
  private underway = 0;

  constructor(
    private readonly database: Database,
    private readonly passwordLinks: PasswordLinksRepository,
    private readonly links: OneTimeLinks,
    private readonly newPasswords: NewPasswordsService,
    private readonly accounts: OwnAccountRepository,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Answers before anything is looked up, and looks it up a moment later: neither this answer's time nor the next one's tells
   * whether the address has an account. @throws Unavailable rather than to promise what is then forgotten
   */
  ask(email: string): void {
    if (!this.links.isMailSet) return;
    if (this.underway >= AT_ONCE_MOST) throw new Unavailable(RETRY_SECONDS);
    this.underway++;
    this.send(email)
      .catch((error: unknown) => {
        this.logger.error({ passwordLink: 'failed', name: error instanceof Error ? error.name : typeof error });
      })
      .finally(() => this.underway--);
  }

  /** The second factor stays; every session and every known device goes. @throws Absent, InvalidInput, Unavailable */
  async use({ token, password }: UsePasswordLink, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const tokenHash = hashOfToken(token);
    const offered = await this.passwordLinks.findOffered(tokenHash);
    if (!offered) throw new Absent();
    const organisation = await this.accounts.findOrganisationNames(offered.organisationId);
    const passwordHash = await this.newPasswords.accept(password, 'password', { ...offered, organisation });
    await this.database.transaction(async () => {
      const accountId = await this.passwordLinks.use(tokenHash, passwordHash);
      if (accountId === null) throw new Absent();
      const actor = await this.sessions.recogniseDevice(accountId, request, reply);
      await this.newPasswords.tellChanged(actor, 'reset_password');
    });
  }

  private async send(email: string): Promise<void> {
    await setTimeout(randomInt(DELAY_MOST_MS));
    const drawn = this.links.drawNewPassword();
    await this.database.transaction(async () => {
      const recipient = await this.passwordLinks.addForAddress(email, drawn);
      if (recipient) this.links.giveNewPassword(recipient, drawn);
    });
  }
}
