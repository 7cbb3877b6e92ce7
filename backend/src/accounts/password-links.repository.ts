import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { type DrawnLink, type LinkRecipient } from './one-time-links.service.js';

@Injectable()
export class PasswordLinksRepository {
  constructor(private readonly database: Database) {}

  /** For whoever has this address and may sign in; null when nobody does. The address is the one that is kept. */
  async addForAddress(email: string, { tokenHash, expiresAt }: DrawnLink): Promise<LinkRecipient | null> {
    const [row] = await this.database.query<LinkRecipient>(
      'SELECT email, name, language FROM password_link_for($1, $2, $3)',
      [email, tokenHash, expiresAt],
    );
    return row ?? null;
  }

  /** For a member, by their lead. */
  async addForMember(accountId: Id, { tokenHash, expiresAt }: DrawnLink): Promise<void> {
    await this.database.query('INSERT INTO password_links (token_hash, account_id, expires_at) VALUES ($1, $2, $3)', [
      tokenHash,
      accountId,
      expiresAt,
    ]);
  }

  /** Whose password a link sets; null when it sets none (any more). */
  async findOffered(tokenHash: Buffer): Promise<{ name: string; email: string; organisationId: Id | null } | null> {
    const [row] = await this.database.query<{ name: string; email: string; organisationId: Id | null }>(
      'SELECT name, email, organisation_id AS "organisationId" FROM password_link_offered($1)',
      [tokenHash],
    );
    return row ?? null;
  }

  /** Uses the link up. @returns whose password it set; null when it was used or outdated meanwhile. */
  async use(tokenHash: Buffer, passwordHash: string): Promise<Id | null> {
    const [row] = await this.database.query<{ accountId: Id | null }>(
      'SELECT use_password_link($1, $2) AS "accountId"',
      [tokenHash, passwordHash],
    );
    return row?.accountId ?? null;
  }
}
