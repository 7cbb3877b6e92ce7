import {
  type Day,
  type Evidence,
  type Id,
  type OrganisationKind,
  type OrganisationRef,
  type Role,
  type VisibilityLevel,
  type Widening as WideningAnswer,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { evidenceAt } from './evidence-view.js';

/** A wish with all that is needed to show it and to decide about it. */
export interface WideningRow {
  id: Id;
  evidenceId: Id;
  level: VisibilityLevel | null;
  organisationId: Id | null;
  organisationKind: OrganisationKind | null;
  organisation: OrganisationRef | null;
  askedById: Id;
  askedBy: string;
  askedByRole: Role;
  askedOn: Day;
  state: WideningAnswer['state'];
  /** The evidence as the wider circle would read it. */
  shown: Evidence;
  version: number;
}

export interface NewWidening {
  id: Id;
  evidenceId: Id;
  toLevel: VisibilityLevel | null;
  toOrganisationId: Id | null;
  creationHash: Buffer;
}

/** Whoever agrees has seen the evidence as it stands, and what was found of it: both count in the version. */
const VIEW = `
SELECT w.id, w.evidence_id AS "evidenceId", w.to_level AS level, w.to_organisation_id AS "organisationId", o.kind AS "organisationKind",
  (SELECT r.ref FROM organisation_refs r WHERE r.id = o.id) AS organisation, w.asked_by_id AS "askedById", asker.name AS "askedBy",
  asker.role AS "askedByRole", (w.asked_at AT TIME ZONE 'UTC')::date::text AS "askedOn", w.state,
  ${evidenceAt('coalesce(w.to_level, e.level)')} AS shown, w.version + e.version - 1
    + (SELECT count(*)::integer FROM verifications v WHERE v.evidence_id = e.id AND v.state = 'published') AS version
FROM widenings w JOIN evidence e ON e.id = w.evidence_id JOIN accounts asker ON asker.id = w.asked_by_id
  LEFT JOIN organisations o ON o.id = w.to_organisation_id`;

/** Wishes to let more people read evidence of the own organisation. */
@Injectable()
export class WideningsRepository {
  constructor(private readonly database: Database) {}

  async find({ organisationId }: Member, id: Id): Promise<WideningRow | null> {
    const [row] = await this.database.query<WideningRow>(`${VIEW} WHERE w.id = $1 AND w.owner_id = $2`, [
      id,
      organisationId,
    ]);
    return row ?? null;
  }

  /** @throws Absent */
  async get(member: Member, id: Id): Promise<WideningRow> {
    const row = await this.find(member, id);
    if (!row) throw new Absent();
    return row;
  }

  /** What the same request made before. */
  async findCreated({ organisationId }: Member, id: Id, creationHash: Buffer): Promise<WideningRow | null> {
    const [row] = await this.database.query<WideningRow>(
      `${VIEW} WHERE w.id = $1 AND w.owner_id = $2 AND w.creation_hash = $3`,
      [id, organisationId, creationHash],
    );
    return row ?? null;
  }

  /** False when the id is taken. */
  async insert({ accountId, organisationId }: Member, widening: NewWidening): Promise<boolean> {
    const { id, evidenceId, toLevel, toOrganisationId, creationHash } = widening;
    const rows = await this.database.query(
      `INSERT INTO widenings (id, evidence_id, owner_id, to_level, to_organisation_id, asked_by_id, creation_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [id, evidenceId, organisationId, toLevel, toOrganisationId, accountId, creationHash],
    );
    return rows.length > 0;
  }

  async close({ accountId }: Member, id: Id, state: WideningAnswer['state']): Promise<void> {
    await this.database.query(
      'UPDATE widenings SET state = $2, decided_by_id = $3, decided_at = now(), version = version + 1 WHERE id = $1',
      [id, state, accountId],
    );
  }

  /** The open wish of a piece of which a lead lets fewer people read. */
  async closeOpen({ accountId }: Member, evidenceId: Id): Promise<void> {
    await this.database.query(
      `UPDATE widenings SET state = CASE WHEN asked_by_id = $2 THEN 'withdrawn' ELSE 'declined' END, decided_by_id = $2,
         decided_at = now(), version = version + 1 WHERE evidence_id = $1 AND state = 'open'`,
      [evidenceId, accountId],
    );
  }
}
