import { type DeviceKind } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type SessionFacts, type SignedIn } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

export interface NewSession {
  tokenHash: Buffer;
  accountId: string;
  device: DeviceKind;
  unsentKey: Buffer;
}

export interface OpenSessionRow {
  id: string;
  device: DeviceKind;
  since: Date;
  lastUsedAt: Date;
}

/** Sign-ins, and the devices that are known by them. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** Who holds a live session (the database knows the limits); using it keeps it alive and counts. */
  async findSignedIn(tokenHash: Buffer): Promise<SignedIn | null> {
    const [row] = await this.database.query<Actor & SessionFacts & { sessionId: string }>(
      `SELECT account_id AS "accountId", role, organisation_id AS "organisationId", organisation_kind AS "organisationKind",
         session_id AS "sessionId", needs_factor AS "needsFactor", confirmed_at AS "confirmedAt", requests
       FROM session_actor($1)`,
      [tokenHash],
    );
    if (!row) return null;
    const { sessionId, needsFactor, confirmedAt, requests, ...actor } = row;
    return { actor, session: { id: sessionId, needsFactor, confirmedAt, requests } };
  }

  async begin({ tokenHash, accountId, device, unsentKey }: NewSession): Promise<void> {
    await this.database.query(
      `INSERT INTO sessions (id, token_hash, account_id, device, unsent_key) VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
      [tokenHash, accountId, device, unsentKey],
    );
  }

  async endByToken(tokenHash: Buffer): Promise<void> {
    await this.database.query('SELECT end_session($1)', [tokenHash]);
  }

  /** Those that still hold, the last used first. */
  findOpen({ accountId }: Actor): Promise<OpenSessionRow[]> {
    return this.database.query<OpenSessionRow>(
      `SELECT id, device, created_at AS since, last_used_at AS "lastUsedAt" FROM open_sessions
       WHERE account_id = $1 ORDER BY last_used_at DESC, id`,
      [accountId],
    );
  }

  /** @returns whether it was there to be ended. */
  async end({ accountId }: Actor, id: string): Promise<boolean> {
    const rows = await this.database.query(
      `WITH ended AS (
         UPDATE sessions SET ended_at = now() WHERE account_id = $1 AND id = $2 AND id IN (SELECT id FROM open_sessions) RETURNING id
       ) SELECT FROM ended`,
      [accountId, id],
    );
    return rows.length > 0;
  }

  /** Of whom the open transaction is for, but for the one named; so is what only begins now. */
  async endAll(but: string | null): Promise<void> {
    await this.database.query('SELECT end_own_sessions($1)', [but]);
  }

  async confirm({ accountId }: Actor, id: string): Promise<void> {
    await this.database.query('UPDATE sessions SET confirmed_at = now() WHERE account_id = $1 AND id = $2', [
      accountId,
      id,
    ]);
  }

  async getUnsentKey({ accountId }: Actor, id: string): Promise<Buffer | null> {
    const [row] = await this.database.query<{ key: Buffer | null }>(
      'SELECT unsent_key AS key FROM sessions WHERE account_id = $1 AND id = $2',
      [accountId, id],
    );
    return row?.key ?? null;
  }

  async rememberDevice(tokenHash: Buffer, accountId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO devices (token_hash, account_id) VALUES ($1, $2)
       ON CONFLICT (token_hash, account_id) DO UPDATE SET last_used_at = now()`,
      [tokenHash, accountId],
    );
  }

  /** All of the person's, but for the one named. */
  async forgetDevices({ accountId }: Actor, but: Buffer | null): Promise<void> {
    await this.database.query('DELETE FROM devices WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2', [
      accountId,
      but,
    ]);
  }
}
