import { type Id, type OpeningMark } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

/** Who opened restricted evidence. */
@Injectable()
export class EvidenceOpeningsRepository {
  constructor(private readonly database: Database) {}

  /** Once for a person, a day (UTC) and a part. */
  async record({ accountId, organisationId }: Actor, evidenceId: Id, part: OpeningMark['part']): Promise<void> {
    await this.database.query(
      `INSERT INTO evidence_openings (evidence_id, account_id, organisation_id, on_day, part)
       VALUES ($1, $2, $3, (now() AT TIME ZONE 'UTC')::date, $4) ON CONFLICT DO NOTHING`,
      [evidenceId, accountId, organisationId, part],
    );
  }

  /** Newest first; of other organisations no more than that it was one of them, that day. */
  findMarks(evidenceId: Id): Promise<OpeningMark[]> {
    return this.database.query<OpeningMark>(
      `SELECT DISTINCT r.ref AS organisation, r.ref ->> 'slug' AS slug, o.part, o.on_day::text AS "on",
         CASE WHEN o.organisation_id = acting_organisation() THEN a.name END AS person
       FROM evidence_openings o JOIN organisation_refs r ON r.id = o.organisation_id LEFT JOIN accounts a ON a.id = o.account_id
       WHERE o.evidence_id = $1 ORDER BY "on" DESC, slug, person, o.part`,
      [evidenceId],
    );
  }
}
