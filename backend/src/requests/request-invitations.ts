import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { INVITATION_DAYS, type Id, type OneTimeLink, type Role } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

/** Until the invitations of accounts take over. */
@Injectable()
export class RequestInvitations {
  constructor(private readonly database: Database) {}

  async invite(
    { accountId }: Actor,
    { organisationId, role, email }: { organisationId: Id | null; role: Role; email: string },
  ): Promise<OneTimeLink> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
    const tokenHash = createHash('sha256').update(token).digest();
    await this.database.query(
      `INSERT INTO invitations (id, organisation_id, role, email, token_hash, invited_by_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), organisationId, role, email, tokenHash, accountId, expiresAt],
    );
    return { link: `/fr/invitation#${token}`, expiresAt: expiresAt.toISOString(), isMailed: false };
  }
}
