import { type Language, type OrganisationKind, type Role, type Translated } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Account } from './account.entity.js';
import { Session } from './session.entity.js';

/** Limits of a session by access.md: idle 30 minutes; 12 hours in all, 8 for administrators. */
const IS_LIVE = `s.ended_at IS NULL
  AND s.last_used_at > now() - interval '30 minutes'
  AND s.created_at > now() - CASE a.role WHEN 'administrator' THEN interval '8 hours' ELSE interval '12 hours' END`;

export interface AccountRow {
  id: string;
  name: string;
  role: Role;
  language: Language;
  organisationId: string | null;
  organisation: { slug: string; kind: OrganisationKind; name: Translated; isDemo: boolean } | null;
}

export type NewAccount = Pick<Account, 'id' | 'email' | 'name' | 'role' | 'passwordHash'>;

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  /** Who holds a live session; using it keeps it alive, written at most once a minute. */
  async findActor(tokenHash: Buffer): Promise<Actor | null> {
    const [actor] = await this.database.query<Actor & { isDue: boolean }>(
      `SELECT a.id AS "accountId", a.role, o.id AS "organisationId", o.kind AS "organisationKind",
         s.last_used_at < now() - interval '1 minute' AS "isDue"
       FROM sessions s JOIN accounts a ON a.id = s.account_id LEFT JOIN organisations o ON o.id = a.organisation_id
       WHERE s.token_hash = $1 AND ${IS_LIVE}`,
      [tokenHash],
    );
    if (!actor) return null;
    if (actor.isDue) await this.touch(tokenHash);
    const { isDue: _, ...who } = actor;
    return who;
  }

  async findByEmail(email: string): Promise<Account | null> {
    return this.database.manager.findOneBy(Account, { email });
  }

  async getAccount(id: string): Promise<AccountRow | null> {
    const [account] = await this.database.query<AccountRow>(
      `SELECT a.id, a.name, a.role, a.language, a.organisation_id AS "organisationId",
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
    await this.database.manager.insert(Session, { tokenHash, accountId });
  }

  async endSession(tokenHash: Buffer): Promise<void> {
    await this.database.query('UPDATE sessions SET ended_at = now() WHERE token_hash = $1 AND ended_at IS NULL', [
      tokenHash,
    ]);
  }

  private async touch(tokenHash: Buffer): Promise<void> {
    await this.database.query('UPDATE sessions SET last_used_at = now() WHERE token_hash = $1', [tokenHash]);
  }
}
