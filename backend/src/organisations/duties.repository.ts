import { type Day, type Duty, type Id, type RecommendationRef } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

/** A duty, and on which recommendation. */
export type DutyOn = Duty & { recommendationId: Id; recommendation: RecommendationRef };

/** An organisation that ceased to exist leads nothing any more. */
const TERMS = `
SELECT jsonb_build_object('from', p.from_day, 'until', least(p.until_day, o.until))
FROM responsibilities p JOIN organisations o ON o.id = p.organisation_id
WHERE p.recommendation_id = r.id AND p.organisation_id = $1 AND p.part = 'lead'
  AND NOT EXISTS (SELECT FROM responsibilities standing_in WHERE standing_in.stands_in_for_id = p.id)`;

/** When nobody could speak for it, and since when nobody can. */
const SUSPENSIONS = `
SELECT o.suspensions || CASE WHEN o.suspended_at IS NULL THEN '[]' ELSE
  jsonb_build_array(jsonb_build_object('from', (o.suspended_at AT TIME ZONE 'UTC')::date, 'until', NULL)) END
FROM organisations o WHERE o.id = $1`;

const WINDOWS = `
SELECT jsonb_object_agg(w.period, jsonb_build_object('opensOn', w.opens_on, 'closesOn', w.closes_on))
FROM reporting_periods w WHERE w.framework_id = r.framework_id`;

const REPORTS = `
SELECT jsonb_build_object('period', s.period, 'isLate', s.is_late) FROM published_statements s
WHERE s.noun = 'report' AND s.recommendation_id = r.id AND s.organisation_id = $1`;

/** What an organisation owes, as everybody can know it. */
@Injectable()
export class DutiesRepository {
  constructor(private readonly database: Database) {}

  /** On all that it leads or once led, in the register's order. */
  findOf(organisationId: Id): Promise<DutyOn[]> {
    return this.database.query<DutyOn>(
      `SELECT r.id AS "recommendationId", (SELECT ref.ref FROM recommendation_refs ref WHERE ref.id = r.id) AS recommendation,
         f.rhythm, f.former_rhythms AS "formerRhythms", (${SUSPENSIONS}) AS suspensions, ARRAY(${TERMS}) AS terms, coalesce((${WINDOWS}), '{}') AS windows, ARRAY(${REPORTS}) AS reports
       FROM recommendations r JOIN frameworks f ON f.id = r.framework_id
       WHERE r.id IN (SELECT recommendation_id FROM responsibilities WHERE organisation_id = $1 AND part = 'lead')
       ORDER BY r.position, r.id`,
      [organisationId],
    );
  }

  /** The day of its first account; null: it has none. */
  async findPresence(organisationId: Id): Promise<Day | null> {
    const [row] = await this.database.query<{ since: Day }>(
      'SELECT since::text FROM organisation_presence WHERE organisation_id = $1',
      [organisationId],
    );
    return row?.since ?? null;
  }
}
