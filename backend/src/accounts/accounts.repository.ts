import { type Language, type OrganisationKind, type Role, type Translated } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Account } from './account.entity.js';

export interface AccountRow {
  id: string;
  name: string;
  role: Role;
  language: Language;
  organisationId: string | null;
  organisation: { slug: string; kind: OrganisationKind; name: Translated; isDemo: boolean } | null;
  hasFactor: boolean;
  isDemo: boolean;
}

export type NewAccount = Pick<Account, 'id' | 'email' | 'name' | 'role' | 'passwordHash'>;

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  async getAccount(id: string): Promise<AccountRow | null> {
    const [account] = await this.database.query<AccountRow>(
      `SELECT a.id, a.name, a.role, a.language, a.organisation_id AS "organisationId", a.is_demo AS "isDemo", a.has_factor AS "hasFactor",
         o.ref AS organisation
       FROM accounts a LEFT JOIN organisation_refs o ON o.id = a.organisation_id WHERE a.id = $1`,
      [id],
    );
    return account ?? null;
  }

  /** @returns whether it was new; an address that has an account keeps it unchanged. */
  async insertAccount({ id, email, name, role, passwordHash }: NewAccount): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO accounts (id, email, name, role, password_hash) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [id, email, name, role, passwordHash],
    );
    return rows.length > 0;
  }
}
