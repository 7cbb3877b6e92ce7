import { type FocalPart, type FocalPoints, type Id } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { FocalPoint } from './focal-point.entity.js';

const personOf = (part: FocalPart): string => `
(SELECT jsonb_build_object('id', a.id, 'name', a.name) FROM focal_points p JOIN accounts a ON a.id = p.account_id
 WHERE p.organisation_id = $1 AND p.recommendation_id = r.id AND p.part = '${part}')`;

@Injectable()
export class FocalPointsRepository {
  constructor(private readonly database: Database) {}

  /** Of the own organisation, one for each recommendation that it answers for today, in the register's order. */
  findVisible({ organisationId }: Member, reference: string | null = null): Promise<FocalPoints[]> {
    return this.database.query<FocalPoints>(
      `SELECT (SELECT ref.ref FROM recommendation_refs ref WHERE ref.id = r.id) AS recommendation,
         ${personOf('focal_point')} AS "focalPoint", ${personOf('alternate')} AS alternate,
         coalesce((SELECT v.version FROM focal_point_versions v WHERE v.organisation_id = $1 AND v.recommendation_id = r.id), 1) AS version
       FROM recommendations r
       WHERE EXISTS (SELECT FROM current_responsibilities c WHERE c.recommendation_id = r.id AND c.organisation_id = $1)
         AND ($2::text IS NULL OR r.reference = $2)
       ORDER BY r.position, r.reference`,
      [organisationId, reference],
    );
  }

  /** Those of the ids that are people of the own organisation today, kept as they are until the transaction ends. */
  async findLiving({ organisationId }: Member, ids: readonly Id[]): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT id FROM accounts WHERE id = ANY ($2) AND organisation_id = $1 AND suspended_at IS NULL AND erased_at IS NULL
       ORDER BY id FOR SHARE`,
      [organisationId, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** False where somebody was taken away from it since that version: whoever is suspended looks after nothing. */
  async saveVersion({ organisationId }: Member, recommendationId: Id, version: number): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO focal_point_versions AS v (organisation_id, recommendation_id, version) VALUES ($1, $2, $3 + 1)
       ON CONFLICT (organisation_id, recommendation_id) DO UPDATE SET version = excluded.version WHERE v.version = $3
       RETURNING version`,
      [organisationId, recommendationId, version],
    );
    return rows.length > 0;
  }

  async replace(
    { organisationId }: Member,
    recommendationId: Id,
    people: readonly { part: FocalPart; accountId: Id }[],
  ): Promise<void> {
    const place = { organisationId, recommendationId };
    await this.database.manager.delete(FocalPoint, place);
    const rows = people.map((person) => ({ ...place, ...person }));
    if (rows.length > 0) await this.database.manager.insert(FocalPoint, rows);
  }
}
