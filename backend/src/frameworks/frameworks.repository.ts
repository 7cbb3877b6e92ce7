import {
  type Addressee,
  type Framework,
  type FrameworkDetail,
  type RecommendationRef,
  type RecordedAssessment,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';

export type RecommendationInFramework = RecommendationRef & { addressee: Addressee };
export type RecordedAssessmentOf = RecordedAssessment & { framework: string };

/** A framework outlives itself in those that follow it, in the order the register names them. */
const FOLLOWED_BY = `
SELECT n.ref FROM unnest(f.followed_by) WITH ORDINALITY AS named (slug, place) JOIN framework_refs n ON n.slug = named.slug
ORDER BY named.place`;

/** Periods begin where the one before has ended; editors may say other days (docs/method.md, "Reporting periods"). */
const PERIODS = `
SELECT jsonb_build_object('period', named.period, 'opensOn', named.opens_on, 'closesOn', named.closes_on,
  'state', CASE WHEN today.day < named.opens_on THEN 'coming' WHEN today.day > named.closes_on THEN 'closed' ELSE 'open' END)
FROM (SELECT (now() AT TIME ZONE 'UTC')::date AS day) today
CROSS JOIN generate_series(-1, 4) AS back
CROSS JOIN LATERAL (
  SELECT CASE f.rhythm WHEN 'quarterly' THEN 3 ELSE 6 END AS months
) rhythm
CROSS JOIN LATERAL (
  SELECT (date_trunc('year', today.day) + (floor((extract(month FROM today.day) - 1) / rhythm.months) - back) * rhythm.months * interval '1 month')::date AS begins
) run
CROSS JOIN LATERAL (
  SELECT to_char(run.begins, 'YYYY') || CASE f.rhythm WHEN 'quarterly' THEN to_char(run.begins, '"-Q"Q')
    ELSE '-H' || ceil(extract(month FROM run.begins) / 6) END AS period
) called
CROSS JOIN LATERAL (
  SELECT called.period, coalesce(p.opens_on, run.begins) AS opens_on, coalesce(p.closes_on, period_end(called.period) + 30) AS closes_on
  FROM (SELECT) nothing LEFT JOIN reporting_periods p ON p.framework_id = f.id AND p.period = called.period
) named
ORDER BY named.period DESC`;

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

  /** How organisations report under it: the next period, the one that runs today and the four before it, latest first. */
  async getReporting(slug: string): Promise<Pick<FrameworkDetail, 'rhythm' | 'periods' | 'version'>> {
    const [row] = await this.database.query<Pick<FrameworkDetail, 'rhythm' | 'periods' | 'version'>>(
      `SELECT f.rhythm, f.version, ARRAY(${PERIODS}) AS periods FROM frameworks f WHERE f.slug = $1`,
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
