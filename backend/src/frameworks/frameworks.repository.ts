import {
  type Addressee,
  type Framework,
  type RecommendationRef,
  type RecordedAssessment,
  type Rhythms,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { type KeptWindows } from './reporting-periods.js';

export type RecommendationInFramework = RecommendationRef & { addressee: Addressee };
export type RecordedAssessmentOf = RecordedAssessment & { framework: string };

/** A framework outlives itself in those that follow it, in the order the register names them. */
const FOLLOWED_BY = `
SELECT n.ref FROM unnest(f.followed_by) WITH ORDINALITY AS named (slug, place) JOIN framework_refs n ON n.slug = named.slug
ORDER BY named.place`;

/** How organisations report under a framework, and the days that editors set. */
export interface Reporting extends Rhythms {
  windows: KeptWindows;
  version: number;
}

const WINDOWS = `
SELECT jsonb_object_agg(p.period, jsonb_build_object('opensOn', p.opens_on, 'closesOn', p.closes_on, 'version', p.version))
FROM reporting_periods p WHERE p.framework_id = f.id`;

@Injectable()
export class FrameworksRepository {
  constructor(private readonly database: Database) {}

  /** All, or those with these slugs, in the register's order. */
  find(slugs: string[] | null): Promise<Framework[]> {
    return this.database.query<Framework>(
      `SELECT f.slug, f.kind, f.title, f.status, f.publisher, f.published, f.about, f.ended::text, f.ended_note AS "endedNote",
         ARRAY(${FOLLOWED_BY}) AS "followedBy",
         (SELECT count(*)::integer FROM recommendations r WHERE r.framework_id = f.id) AS recommendations
       FROM frameworks f
       WHERE $1::text[] IS NULL OR f.slug = ANY ($1)
       ORDER BY f.position, f.slug`,
      [slugs],
    );
  }

  /** @throws Absent */
  async getReporting(slug: string): Promise<Reporting> {
    const [row] = await this.database.query<Reporting>(
      `SELECT f.rhythm, f.former_rhythms AS "formerRhythms", f.version, coalesce((${WINDOWS}), '{}') AS windows
       FROM frameworks f WHERE f.slug = $1`,
      [slug],
    );
    if (!row) throw new Absent();
    return row;
  }

  findStanding(slug: string): Promise<RecommendationInFramework[]> {
    return this.database.query<RecommendationInFramework>(
      `SELECT r.reference, r.text, r.addressee FROM recommendations r JOIN frameworks f ON f.id = r.framework_id
       WHERE f.slug = $1 ORDER BY r.position, r.reference`,
      [slug],
    );
  }

  findRelating(slug: string): Promise<RecommendationInFramework[]> {
    return this.database.query<RecommendationInFramework>(
      `SELECT r.reference, r.text, r.addressee FROM recommendations r
       WHERE r.related @> jsonb_build_array(jsonb_build_object('framework', $1::text)) ORDER BY r.position, r.reference`,
      [slug],
    );
  }

  /** Judgements of whole frameworks that were published elsewhere, newest first. */
  findRecordedAssessments(slugs: string[]): Promise<RecordedAssessmentOf[]> {
    return this.database.query<RecordedAssessmentOf>(
      `SELECT f.slug AS framework, o.ref AS organisation, o.ref->>'kind' AS perspective, a.as_of AS "asOf",
         a.as_of_precision AS "asOfPrecision", a.scale, a.counts,
         (SELECT coalesce(sum(count), 0)::integer FROM unnest(a.counts) AS count) AS total, a.source, a.is_checked AS "isChecked"
       FROM recorded_assessments a JOIN frameworks f ON f.id = a.framework_id JOIN organisation_refs o ON o.id = a.organisation_id
       WHERE f.slug = ANY ($1)
       ORDER BY a.as_of DESC, a.id`,
      [slugs],
    );
  }
}
