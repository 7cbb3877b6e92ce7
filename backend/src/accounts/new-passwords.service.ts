import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { JournalService } from '../core/journal/journal.service.js';
import { NoticesService } from './notices.service.js';
import { type PasswordOwner, PasswordStrengthService } from './password-strength.service.js';
import { PasswordsService } from './passwords.service.js';

/** Every password that a person chooses goes through here. */
@Injectable()
export class NewPasswordsService {
  constructor(
    private readonly strength: PasswordStrengthService,
    private readonly passwords: PasswordsService,
    private readonly notices: NoticesService,
    private readonly journal: JournalService,
  ) {}

  /** Takes long, and so is called before a transaction. @returns its hash. @throws InvalidInput at `path`; Unavailable */
  async accept(password: string, path: string, owner: PasswordOwner): Promise<string> {
    this.passwords.requireRoom();
    await this.strength.require(password, path, owner);
    return this.passwords.hash(password);
  }

  /** The person is told, in case it was somebody else. */
  async tellChanged(actor: Actor, verb: 'change_password' | 'reset_password'): Promise<void> {
    await this.notices.tell(actor.accountId, 'password_changed');
    await this.journal.record(actor, { noun: 'account', id: actor.accountId, verb });
  }
}
