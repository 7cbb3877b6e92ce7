import {
  type Day,
  type Overview,
  PERSPECTIVES,
  type PerspectiveView,
  SHARP_DIVERGENCE,
  SILENT_DAYS,
  type Theme,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { type MilestoneTally } from './roll-up.js';

export interface Figures extends Pick<
  Overview,
  'recommendations' | 'divergent' | 'silent' | 'notInvited' | 'neverAssessed'
> {
  asOf: Day;
  milestones: MilestoneTally[];
}

/** How many recommendations one perspective sees in one state, at one level. */
export interface ShareRow extends Pick<PerspectiveView, 'perspective' | 'state' | 'level'> {
  /** Null: of all themes. */
  theme: string | null;
  recommendations: number;
}

export interface ThemeRow extends Theme {
  recommendations: number;
}

const MILESTONE_TALLIES = `
SELECT jsonb_build_object('state', m.state, 'milestones', count(*), 'weight', sum(m.weight),
  'overdue', count(*) FILTER (WHERE m.overdue_days > 0))
FROM current_milestones m WHERE m.recommendation_id = ANY ($1) GROUP BY m.state`;

const SOMEBODY_JUDGED = `num_nonnulls(${PERSPECTIVES.map((side) => `d.${side}_state`).join(', ')}) > 0`;

/** The sides of standing `d` that said something. */
const SIDES = `CROSS JOIN LATERAL (
  SELECT * FROM (VALUES ${PERSPECTIVES.map((side) => `('${side}', d.${side}_state, d.${side})`).join(', ')}) side (perspective, state, level)
  WHERE state IS NOT NULL
) side`;

/** Figures over many recommendations. Shares are counted per perspective: nothing is averaged. */
@Injectable()
export class OverviewRepository {
  constructor(private readonly database: Database) {}

  async getFigures(ids: string[]): Promise<Figures> {
    const [figures] = await this.database.query<Figures>(
      `SELECT (now() AT TIME ZONE 'UTC')::date::text AS "asOf",
         count(*)::integer AS recommendations,
         (SELECT count(*)::integer FROM current_standings d WHERE d.recommendation_id = ANY ($1) AND d.divergence >= $2) AS divergent,
         (count(*) FILTER (WHERE silence.days >= $3))::integer AS silent,
         (count(*) FILTER (WHERE silence.state = 'not_invited'))::integer AS "notInvited",
         (count(*) - (SELECT count(*) FROM current_standings d WHERE d.recommendation_id = ANY ($1) AND ${SOMEBODY_JUDGED}))::integer AS "neverAssessed",
         ARRAY(${MILESTONE_TALLIES}) AS milestones
       FROM silences silence WHERE silence.recommendation_id = ANY ($1)`,
      [ids, SHARP_DIVERGENCE, SILENT_DAYS],
    );
    if (!figures) throw new Error('an aggregate without a row');
    return figures;
  }

  findShares(ids: string[]): Promise<ShareRow[]> {
    return this.database.query<ShareRow>(
      `WITH seen AS (SELECT d.recommendation_id, side.* FROM current_standings d ${SIDES} WHERE d.recommendation_id = ANY ($1))
       SELECT NULL AS theme, perspective, state, level, count(*)::integer AS recommendations
       FROM seen GROUP BY perspective, state, level
       UNION ALL
       SELECT theme, perspective, state, level, count(*)::integer
       FROM seen JOIN recommendations r ON r.id = recommendation_id CROSS JOIN unnest(r.themes) AS theme
       GROUP BY theme, perspective, state, level`,
      [ids],
    );
  }

  findThemes(ids: string[]): Promise<ThemeRow[]> {
    return this.database.query<ThemeRow>(
      `SELECT t.slug, t.name, count(*)::integer AS recommendations
       FROM themes t JOIN recommendations r ON t.slug = ANY (r.themes)
       WHERE r.id = ANY ($1)
       GROUP BY t.slug ORDER BY t.position, t.slug`,
      [ids],
    );
  }
}
