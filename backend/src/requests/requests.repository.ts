import { type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { Absent } from '../core/problems/problems.js';
import { type Matter, type RequestView } from './request.view.js';

export interface NewRequest extends Matter {
  id: Id;
  reason: string;
  creationHash: Buffer;
}

const nameOf = (account: string): string => `CASE WHEN ${account}.erased_at IS NULL THEN ${account}.name END`;

/** Of a lead who became a member since, administrators know nothing any more. */
const VIEW = `
SELECT r.id, r.kind, r.state, r.organisation_id AS "organisationId", r.person_id AS "personId", r.email::text, r.role,
  r.organisation_kind AS "organisationKind", r.reason, r.asked_by_id AS "askedById", r.asked_at AS "askedAt",
  r.decided_at AS "decidedAt", r.version,
  (SELECT o.ref FROM organisation_refs o WHERE o.id = coalesce(r.organisation_id, p.organisation_id)) AS organisation,
  CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name, 'role', p.role) END AS person,
  ${nameOf('asker')} AS "askedBy", ${nameOf('decider')} AS "decidedBy"
FROM requests r
LEFT JOIN accounts p ON p.id = r.person_id AND p.role <> 'member' AND p.erased_at IS NULL
LEFT JOIN accounts asker ON asker.id = r.asked_by_id
LEFT JOIN accounts decider ON decider.id = r.decided_by_id`;

@Injectable()
export class RequestsRepository {
  constructor(private readonly database: Database) {}

  /** Those after one of them, latest first: an order that never changes. */
  findListed(after: Id | null, limit: number): Promise<RequestView[]> {
    return this.database.query<RequestView>(
      `${VIEW}
       WHERE $1::uuid IS NULL OR (r.asked_at, r.id) < (SELECT a.asked_at, a.id FROM requests a WHERE a.id = $1)
       ORDER BY r.asked_at DESC, r.id DESC LIMIT $2`,
      [after, limit],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async count(): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT FROM requests LIMIT ${COUNT_LIMIT}) listed`,
    );
    return row?.total ?? 0;
  }

  /** What waits for somebody to decide, latest first. */
  findOpen(): Promise<RequestView[]> {
    return this.database.query<RequestView>(`${VIEW} WHERE r.state = 'open' ORDER BY r.asked_at DESC, r.id DESC`);
  }

  async find(id: Id): Promise<RequestView | null> {
    const [request] = await this.database.query<RequestView>(`${VIEW} WHERE r.id = $1`, [id]);
    return request ?? null;
  }

  /** An open one is held until the transaction ends, so that of two who decide one comes second. @throws Absent */
  async getForChange(id: Id): Promise<RequestView> {
    await this.database.query('SELECT FROM requests WHERE id = $1 FOR UPDATE', [id]);
    const request = await this.find(id);
    if (!request) throw new Absent();
    return request;
  }

  /** What the same request made before. */
  async findCreated({ accountId }: Actor, id: Id, creationHash: Buffer): Promise<RequestView | null> {
    const [request] = await this.database.query<RequestView>(
      `${VIEW} WHERE r.id = $1 AND r.asked_by_id = $2 AND r.creation_hash = $3`,
      [id, accountId, creationHash],
    );
    return request ?? null;
  }

  /** False when the id is taken, or when the same thing waits already, also from somebody who is faster right now. */
  async insert({ accountId }: Actor, request: NewRequest): Promise<boolean> {
    const { id, kind, organisationId, personId, email, role, organisationKind, reason, creationHash } = request;
    const rows = await this.database.query(
      `INSERT INTO requests (id, kind, organisation_id, person_id, email, role, organisation_kind, reason, creation_hash, asked_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [id, kind, organisationId, personId, email, role, organisationKind, reason, creationHash, accountId],
    );
    return rows.length > 0;
  }

  /** Of an open one's invitation, by who asked for it; the code before is void. */
  async setCode(id: Id, codeHash: Buffer): Promise<void> {
    await this.database.query('SELECT set_request_code($1, $2)', [id, codeHash]);
  }

  /** The address is needed no longer: an invitation has it, or nobody. */
  async close({ accountId }: Actor, { id, version }: RequestView, state: RequestView['state']): Promise<void> {
    await this.database.query(
      `UPDATE requests SET state = $2, decided_by_id = $3, decided_at = now(), email = NULL, version = $4 WHERE id = $1`,
      [id, state, accountId, version + 1],
    );
  }
}
