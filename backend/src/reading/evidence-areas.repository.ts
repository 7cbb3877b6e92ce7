import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { PUBLIC_EVIDENCE } from '../evidence/evidence-view.js';
import { type AreaCount } from './small-numbers.js';

const ABOUT = '($1::uuid IS NULL OR recommendation_id = $1)';

/** Who works in an area: who told of it in what is published of some recommendations, or brought public evidence from there. */
export const workingOn = (about: string): string => `
SELECT area, s.organisation_id FROM published_statements s, unnest(s.areas) area WHERE ${about}
UNION SELECT m.area, s.organisation_id FROM meetings m JOIN published_statements s ON s.id = m.statement_id WHERE m.area IS NOT NULL AND ${about}
UNION SELECT e.area, e.organisation_id FROM evidence e WHERE e.area IS NOT NULL AND ${PUBLIC_EVIDENCE} AND ${about}`;

/** Public evidence by area, before any of it is withheld. */
@Injectable()
export class EvidenceAreasRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the territory. */
  findCounts(recommendationId: string | null): Promise<AreaCount[]> {
    return this.database.query<AreaCount>(
      `WITH working AS (${workingOn(ABOUT)})
       SELECT a.slug AS area, (SELECT count(DISTINCT w.organisation_id)::integer FROM working w WHERE w.area = a.slug) AS organisations,
         (SELECT count(*)::integer FROM evidence e WHERE e.area = a.slug AND ${PUBLIC_EVIDENCE} AND ${ABOUT}) AS count
       FROM areas a ORDER BY a.position, a.slug`,
      [recommendationId],
    );
  }

  async count(recommendationId: string | null): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM evidence e WHERE ${PUBLIC_EVIDENCE} AND ${ABOUT}`,
      [recommendationId],
    );
    return row?.total ?? 0;
  }
}
