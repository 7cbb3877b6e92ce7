import { type Id, type OrganisationRef, type Role } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { type DrawnInvitation } from './one-time-links.service.js';

export interface InvitationRow {
  id: Id;
  /** Null when it is no longer open. */
  email: string | null;
  role: Role;
  organisation: OrganisationRef | null;
  expiresAt: Date;
  isOpen: boolean;
}

export interface NewInvitationRow {
  id: Id;
  organisationId: Id | null;
  role: Role;
  email: string;
}

/** The hashes of what opens an invitation; the second is none where nobody sent one. */
export interface Halves {
  tokenHash: Buffer;
  codeHash: Buffer | null;
}

/** What a link invites to. */
export interface Offered {
  hasCode: boolean;
  email: string;
  role: Role;
  organisationId: Id | null;
  organisation: OrganisationRef | null;
  expiresAt: Date;
}

export interface NewPerson {
  accountId: Id;
  /** In place of the one that was invited; it counts only where nothing has shown whose that is. */
  otherEmail: string | null;
  name: string;
  language: string;
  passwordHash: string;
}

const IS_OPEN = 'i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.email IS NOT NULL';

/** Not those that an organisation's own lead made. */
const BY_ADMINISTRATORS = `(i.invited_by_id IS NULL
  OR EXISTS (SELECT FROM accounts a WHERE a.id = i.invited_by_id AND a.role = 'administrator'))`;

/** A lead sees those into the own organisation, an administrator those that two administrators agreed on. */
const VISIBLE = `
SELECT i.id, i.email::text, i.role, o.ref AS organisation, i.expires_at AS "expiresAt", ${IS_OPEN} AS "isOpen"
FROM invitations i LEFT JOIN organisation_refs o ON o.id = i.organisation_id
WHERE CASE $1 WHEN 'lead' THEN i.organisation_id = $2 WHEN 'administrator' THEN i.role <> 'member' AND ${BY_ADMINISTRATORS} ELSE false END`;

@Injectable()
export class InvitationsRepository {
  constructor(private readonly database: Database) {}

  /** Those still open, newest first. */
  findOpen({ role, organisationId }: Actor): Promise<InvitationRow[]> {
    return this.database.query<InvitationRow>(`${VISIBLE} AND ${IS_OPEN} ORDER BY i.created_at DESC, i.id`, [
      role,
      organisationId,
    ]);
  }

  async findVisible({ role, organisationId }: Actor, id: Id): Promise<InvitationRow | null> {
    const [row] = await this.database.query<InvitationRow>(`${VISIBLE} AND i.id = $3`, [role, organisationId, id]);
    return row ?? null;
  }

  /** @throws Absent */
  async getVisible(actor: Actor, id: Id): Promise<InvitationRow> {
    const row = await this.findVisible(actor, id);
    if (!row) throw new Absent();
    return row;
  }

  /** False when the id is taken, also by an invitation that the actor cannot see. */
  async insert({ accountId }: Actor, row: NewInvitationRow, drawn: DrawnInvitation): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO invitations (id, organisation_id, role, email, invited_by_id, token_hash, code_hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [row.id, row.organisationId, row.role, row.email, accountId, drawn.tokenHash, drawn.codeHash, drawn.expiresAt],
    );
    return rows.length > 0;
  }

  /** The link before opens nothing any more, nor does its code. */
  async renew(id: Id, { tokenHash, codeHash, expiresAt }: DrawnInvitation): Promise<void> {
    await this.database.query('UPDATE invitations SET token_hash = $2, code_hash = $3, expires_at = $4 WHERE id = $1', [
      id,
      tokenHash,
      codeHash,
      expiresAt,
    ]);
  }

  /** The address goes with it. */
  async revoke(id: Id): Promise<void> {
    await this.database.query('UPDATE invitations SET revoked_at = now(), email = NULL WHERE id = $1', [id]);
  }

  /** Whether the link opens nothing without a code; null when it does not invite (any more). */
  async needsCode(tokenHash: Buffer): Promise<boolean | null> {
    const [row] = await this.database.query<{ needsCode: boolean | null }>(
      'SELECT invitation_needs_code($1) AS "needsCode"',
      [tokenHash],
    );
    return row?.needsCode ?? null;
  }

  /** Null when the halves do not invite (any more). */
  async findOffered({ tokenHash, codeHash }: Halves): Promise<Offered | null> {
    const [row] = await this.database.query<Offered>(
      `SELECT i.email, i.role, i.organisation_id AS "organisationId", o.ref AS organisation, i.expires_at AS "expiresAt",
         i.has_code AS "hasCode"
       FROM invitation_offered($1, $2) i LEFT JOIN organisation_refs o ON o.id = i.organisation_id`,
      [tokenHash, codeHash],
    );
    return row ?? null;
  }

  /** Uses the link up; null when it was used or revoked meanwhile. Raises 23505 when the address has an account. */
  async accept({ tokenHash, codeHash }: Halves, person: NewPerson): Promise<Id | null> {
    const { accountId, otherEmail, name, language, passwordHash } = person;
    const [row] = await this.database.query<{ accountId: Id | null }>(
      'SELECT accept_invitation($1, $2, $3, $4, $5, $6, $7) AS "accountId"',
      [tokenHash, codeHash, otherEmail, accountId, name, language, passwordHash],
    );
    return row?.accountId ?? null;
  }
}
