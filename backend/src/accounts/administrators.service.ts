import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { JournalService } from '../core/journal/journal.service.js';
import { AccountsRepository } from './accounts.repository.js';
import { PasswordsService } from './passwords.service.js';

/** The first administrators, whom nobody is there to appoint: made by who runs the server, from its command line. */
@Injectable()
export class AdministratorsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly passwords: PasswordsService,
    private readonly journal: JournalService,
  ) {}

  /** @returns the new password, which is kept nowhere; null when the address has an account, which stays as it is. */
  async create(email: string, name: string): Promise<string | null> {
    const password = randomBytes(18).toString('base64url');
    const account = { id: randomUUID(), email, name, role: 'administrator' as const };
    const passwordHash = await this.passwords.hash(password);
    return this.database.transaction(async () => {
      if (!(await this.accounts.insertAccount({ ...account, passwordHash }))) return null;
      const { id, role } = account;
      await this.journal.record(null, { noun: 'account', id, verb: 'create', after: { role } });
      return password;
    });
  }
}
