import { randomUUID } from 'node:crypto';
import { type Language, type OrganisationKind, type Role, type Translated } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type SessionFacts, type SignedIn } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Account } from './account.entity.js';
import { Session } from './session.entity.js';

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

export interface Credentials {
  accountId: string;
  passwordHash: string;
  factorSecret: string | null;
  isKnownDevice: boolean;
}

export type NewAccount = Pick<Account, 'id' | 'email' | 'name' | 'role' | 'passwordHash'>;

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  /** Who holds a live session (the database knows the limits); using it keeps it alive. */
  async findSignedIn(tokenHash: Buffer): Promise<SignedIn | null> {
    const [row] = await this.database.query<Actor & SessionFacts & { sessionId: string }>(
      `SELECT account_id AS "accountId", role, organisation_id AS "organisationId", organisation_kind AS "organisationKind",
         session_id AS "sessionId", needs_factor AS "needsFactor", confirmed_at AS "confirmedAt"
       FROM session_actor($1)`,
      [tokenHash],
    );
    if (!row) return null;
    const { sessionId, needsFactor, confirmedAt, ...actor } = row;
    return { actor, session: { id: sessionId, needsFactor, confirmedAt } };
  }

  /** What a sign-in with this address is checked against; null as for a suspended account. */
  async findCredentials(email: string, deviceHash: Buffer | null): Promise<Credentials | null> {
    const [row] = await this.database.query<Credentials>(
      `SELECT account_id AS "accountId", password_hash AS "passwordHash", factor_secret AS "factorSecret",
         is_known_device AS "isKnownDevice" FROM credentials_of($1, $2)`,
      [email, deviceHash],
    );
    return row ?? null;
  }

  async getAccount(id: string): Promise<AccountRow | null> {
    const [account] = await this.database.query<AccountRow>(
      `SELECT a.id, a.name, a.role, a.language, a.organisation_id AS "organisationId", a.is_demo AS "isDemo", a.has_factor AS "hasFactor",
         CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('slug', o.slug, 'kind', o.kind, 'name', o.name, 'isDemo', o.is_demo) END AS organisation
       FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id WHERE a.id = $1`,
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

  async beginSession(tokenHash: Buffer, accountId: string): Promise<void> {
    await this.database.manager.insert(Session, { id: randomUUID(), tokenHash, accountId });
  }

  async endSession(tokenHash: Buffer): Promise<void> {
    await this.database.query('SELECT end_session($1)', [tokenHash]);
  }
}
