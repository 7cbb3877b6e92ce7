import { type Day, SHARP_DIVERGENCE, type TerritoryMap } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { workingOn } from './evidence-areas.repository.js';
import { TODAY } from './level-views.js';
import { type AreaTally } from './map.mapper.js';

const ASKED = 'recommendation_id = ANY ($1)';

/** What organisations now say of areas: the current version of each report and assessment. */
const SAID = `
SELECT s.id, s.areas FROM published_statements s
WHERE s.noun IN ('report', 'assessment') AND s.superseded_by_id IS NULL AND cardinality(s.areas) > 0 AND s.${ASKED}`;

/** Civil society's fresh level of each recommendation in each area, beside the state's. */
const JUDGED = `
SELECT v.area, v.level, d.government, abs(d.government - v.level) AS gap, r.reference, r.position
FROM area_views v
JOIN recommendations r ON r.id = v.subject_id
LEFT JOIN current_standings d ON d.recommendation_id = v.subject_id
WHERE v.state = 'assessed' AND v.subject_id = ANY ($1)`;

const AT_LEVELS = [0, 1, 2, 3].map((level) => `count(*) FILTER (WHERE j.level = ${level})`).join(', ');

/** Figures by area, over many recommendations or one. */
@Injectable()
export class MapRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the territory. */
  findAreas(ids: string[]): Promise<AreaTally[]> {
    return this.database.query<AreaTally>(
      `WITH judged AS (${JUDGED}), said AS (${SAID}), working AS (${workingOn(ASKED)})
       SELECT a.slug AS area, j.*,
         (SELECT count(*)::integer FROM said s WHERE a.slug = ANY (s.areas)) AS statements,
         (SELECT count(DISTINCT w.organisation_id)::integer FROM working w WHERE w.area = a.slug) AS organisations
       FROM areas a CROSS JOIN LATERAL (
         SELECT count(*)::integer AS judged, count(j.government)::integer AS compared,
           (count(*) FILTER (WHERE j.gap >= $2))::integer AS apart,
           coalesce(array_agg(j.reference ORDER BY j.gap DESC, j.position) FILTER (WHERE j.gap >= $2), '{}') AS "apartOn",
           ARRAY[${AT_LEVELS}]::integer[] AS levels
         FROM judged j WHERE j.area = a.slug
       ) j
       ORDER BY a.position, a.slug`,
      [ids, SHARP_DIVERGENCE],
    );
  }

  async getFigures(ids: string[]): Promise<{ asOf: Day; statements: number }> {
    const [figures] = await this.database.query<{ asOf: Day; statements: number }>(
      `SELECT ${TODAY}::text AS "asOf", (SELECT count(*)::integer FROM (${SAID}) said) AS statements`,
      [ids],
    );
    if (!figures) throw new Error('an aggregate without a row');
    return figures;
  }

  async getOnly(id: string): Promise<TerritoryMap['only']> {
    const [only] = await this.database.query<NonNullable<TerritoryMap['only']>>(
      `SELECT r.reference, r.text, d.government
       FROM recommendations r LEFT JOIN current_standings d ON d.recommendation_id = r.id WHERE r.id = $1`,
      [id],
    );
    return only ?? null;
  }
}
