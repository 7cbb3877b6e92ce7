import { type Day, type Divergence, type FrameworkRef, type Id, type PerspectiveView } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { PERSPECTIVE_VIEW, TODAY } from './level-views.js';

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
}
