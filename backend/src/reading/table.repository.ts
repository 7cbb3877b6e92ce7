import { type AreaView, type Translated } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { AREA_VIEW } from './level-views.js';

/** What a table tells of a recommendation beyond what a list does. */
export interface TableRow {
  id: string;
  /** In the order of the territory, those without a registered name last. */
  areas: (AreaView & { name: Translated | null })[];
  themes: Translated[];
  /** Something fictional was published of it. */
  isDemo: boolean;
}

const THEMES = `
SELECT t.name FROM unnest(r.themes) WITH ORDINALITY AS named (slug, place) JOIN themes t ON t.slug = named.slug ORDER BY named.place`;

@Injectable()
export class TableRepository {
  constructor(private readonly database: Database) {}

  /** In any order. */
  findByIds(ids: string[]): Promise<TableRow[]> {
    return this.database.query<TableRow>(
      `SELECT r.id, coalesce(seen.areas, '[]') AS areas, ARRAY(${THEMES}) AS themes, fictional.recommendation_id IS NOT NULL AS "isDemo"
       FROM recommendations r
       LEFT JOIN (
         SELECT v.subject_id, jsonb_agg(${AREA_VIEW} || jsonb_build_object('name', a.name) ORDER BY a.position, v.area) AS areas
         FROM area_views v LEFT JOIN areas a ON a.slug = v.area WHERE v.subject_id = ANY ($1) GROUP BY v.subject_id
       ) seen ON seen.subject_id = r.id
       LEFT JOIN (
         SELECT DISTINCT p.recommendation_id FROM published_statements p WHERE p.is_demo AND p.recommendation_id = ANY ($1)
       ) fictional ON fictional.recommendation_id = r.id
       WHERE r.id = ANY ($1)`,
      [ids],
    );
  }
}
