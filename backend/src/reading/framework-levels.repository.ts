import { type Day, type Divergence, type FrameworkRef, type Id, type PerspectiveView } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { PERSPECTIVE_VIEW, TODAY } from './level-views.js';
import { type ShareRow } from './overview.repository.js';

/** A framework as the sides see it as a whole, and the recommendations whose shares it shows. */
export interface FrameworkRow {
  asOf: Day;
  framework: FrameworkRef;
  /** Ids of those that stand in it or relate to it. */
  recommendations: Id[];
  /** Of those that said something, in any order. */
  perspectives: PerspectiveView[];
  divergence: Divergence;
  /** Statements that hold the latest assessment of each organisation, newest first. */
  assessments: Id[];
}

export interface YearRow extends Omit<ShareRow, 'theme'> {
  year: number;
  asOf: Day;
}

/** The years from the first judgement on, each with its last day; of the one that runs, today. */
const YEARS = `
SELECT year, least(make_date(year, 12, 31), ${TODAY}) AS day
FROM (SELECT generate_series(extract(year FROM min(j.published_on))::integer, extract(year FROM ${TODAY})::integer) AS year
  FROM judgements j WHERE j.subject_id = ANY ($1) HAVING count(*) > 0) years`;

@Injectable()
export class FrameworkLevelsRepository {
  constructor(private readonly database: Database) {}

  async find(slug: string, assessments: number): Promise<FrameworkRow | undefined> {
    const [row] = await this.database.query<FrameworkRow>(
      `SELECT ${TODAY}::text AS "asOf", (SELECT n.ref FROM framework_refs n WHERE n.id = f.id) AS framework,
         ARRAY(SELECT r.id FROM recommendations r
           WHERE r.framework_id = f.id OR r.related @> jsonb_build_array(jsonb_build_object('framework', f.slug))) AS recommendations,
         ARRAY(SELECT ${PERSPECTIVE_VIEW} FROM perspective_views v WHERE v.subject_id = f.id) AS perspectives,
         (SELECT d.divergence FROM divergences d WHERE d.subject_id = f.id) AS divergence,
         ARRAY(SELECT j.statement_id FROM current_judgements j WHERE j.subject_id = f.id
           ORDER BY j.published_on DESC, j.statement_id LIMIT $2) AS assessments
       FROM frameworks f WHERE f.slug = $1`,
      [slug, assessments],
    );
    return row;
  }

  /** How many recommendations each side saw where at the end of each year, oldest first. */
  findYears(recommendations: Id[]): Promise<YearRow[]> {
    return this.database.query<YearRow>(
      `SELECT y.year, y.day::text AS "asOf", v.perspective, v.state, v.level, count(v.subject_id)::integer AS recommendations
       FROM (${YEARS}) y LEFT JOIN LATERAL perspective_views_on(y.day) v ON v.subject_id = ANY ($1)
       GROUP BY y.year, y.day, v.perspective, v.state, v.level ORDER BY y.year`,
      [recommendations],
    );
  }
}
