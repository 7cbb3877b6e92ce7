import { type DisagreementsQuery, type Level, SIDE_PAIRS } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';

/** A recommendation's place in the ranking: the furthest apart first, equal ones in the register's order. */
export interface Rank {
  id: string;
  distance: Level;
  position: number;
}

export type RankingFilters = Pick<DisagreementsQuery, 'theme' | 'area' | 'organisation' | 'between' | 'divergence'>;

/** Apart by so much is a disagreement. */
const LEAST_DISTANCE = 1;

/** The distance of one pair of sides, where it was asked for and both have a fresh level. */
const distanceOf = (pair: string): string => {
  const [one = '', other = ''] = pair.split(':');
  return `CASE WHEN '${pair}' = ANY ($1) THEN abs(s.${one} - s.${other}) END`;
};

const RANKED = `
SELECT s.recommendation_id, s.areas, CASE WHEN $1::text[] IS NULL THEN s.divergence
  ELSE greatest(${SIDE_PAIRS.map(distanceOf).join(', ')}) END AS distance
FROM current_standings s`;

/** Each of these is asked once for all recommendations, not once for each. */
const OF_ORGANISATIONS = 'organisation_id = ANY (ARRAY(SELECT o.id FROM organisations o WHERE o.slug = ANY ($4)))';
const ANSWERED_FOR = `SELECT c.recommendation_id FROM current_responsibilities c WHERE c.${OF_ORGANISATIONS}`;
/** Where its fresh level enters a median. */
const COUNTED = `
SELECT j.subject_id FROM current_judgements j WHERE j.${OF_ORGANISATIONS} AND j.is_fresh AND j.level IS NOT NULL`;

/** A filter that is not asked for is null, and PostgreSQL leaves its condition away. */
const MATCHING = `
FROM (${RANKED}) d JOIN recommendations r ON r.id = d.recommendation_id
WHERE d.distance >= $5
  AND ($2::text[] IS NULL OR r.themes && $2)
  AND ($3::text[] IS NULL OR d.areas && $3)
  AND ($4::text[] IS NULL OR r.id IN (${ANSWERED_FOR}) OR r.id IN (${COUNTED}))`;

/** On which recommendations sides disagree, and how far. It reads the kept standings, and of no recommendation what was said. */
@Injectable()
export class RankingRepository {
  constructor(private readonly database: Database) {}

  /** The places after one. */
  find(filters: RankingFilters, after: Rank | null, limit: number): Promise<Rank[]> {
    return this.database.query<Rank>(
      `SELECT r.id, d.distance, r.position ${MATCHING}
         AND ($6::uuid IS NULL OR d.distance < $7 OR (d.distance = $7 AND (r.position, r.id) > ($8, $6)))
       ORDER BY d.distance DESC, r.position, r.id
       LIMIT $9`,
      [...parametersOf(filters), after?.id ?? null, after?.distance ?? 0, after?.position ?? 0, limit],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async count(filters: RankingFilters): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT ${MATCHING} LIMIT ${COUNT_LIMIT}) matching`,
      parametersOf(filters),
    );
    return row?.total ?? 0;
  }
}

function parametersOf({ between, theme, area, organisation, divergence }: RankingFilters): unknown[] {
  const lists = [between, theme, area, organisation].map((list) => (list?.length ? list : null));
  return [...lists, divergence ?? LEAST_DISTANCE];
}
