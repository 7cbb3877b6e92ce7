import { type ChangePassword } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type SessionFacts } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { IdentityService } from './identity.service.js';
import { NewPasswordsService } from './new-passwords.service.js';
import { OwnAccountRepository } from './own-account.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Changing the password, knowing the old one. No connection waits while it is judged and hashed. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityService,
    private readonly newPasswords: NewPasswordsService,
    private readonly accounts: OwnAccountRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Whoever is signed in elsewhere is signed out. @throws InvalidInput, TooMany, Unavailable */
  async change(actor: Actor, session: SessionFacts, { current, next }: ChangePassword): Promise<void> {
    await this.identity.requirePassword(actor, session, current, 'current');
    const owner = await this.database.transactionAs(actor, () => this.accounts.getPasswordOwner(actor));
    const passwordHash = await this.newPasswords.accept(next, 'next', owner);
    await this.database.transactionAs(actor, async () => {
      await this.accounts.savePassword(actor, passwordHash);
      await this.sessions.endAll(session.id);
      await this.newPasswords.tellChanged(actor, 'change_password');
    });
  }
}
