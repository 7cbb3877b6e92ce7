import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published statements with the perspective they come from, and the published one that superseded each. */
const PUBLISHED_STATEMENTS = `
CREATE VIEW published_statements AS
SELECT s.*, o.kind AS perspective, (s.published_at AT TIME ZONE 'UTC')::date AS published_on, successor.id AS superseded_by_id
FROM statements s
JOIN organisations o ON o.id = s.organisation_id
LEFT JOIN statements successor ON successor.supersedes_id = s.id AND successor.state = 'published'
WHERE s.state = 'published'`;

/** Each organisation's latest judgement of each recommendation; fresh when published within twelve months. */
const CURRENT_JUDGEMENTS = `
CREATE VIEW current_judgements AS
SELECT DISTINCT ON (recommendation_id, organisation_id)
  recommendation_id, organisation_id, perspective, judgement, published_on, id AS statement_id,
  array_position(ARRAY['not_initiated', 'minimum', 'intermediate', 'full'], judgement) - 1 AS level,
  published_on > (now() AT TIME ZONE 'UTC')::date - interval '12 months' AS is_fresh
FROM published_statements
WHERE judgement IS NOT NULL AND superseded_by_id IS NULL
ORDER BY recommendation_id, organisation_id, published_at DESC, id`;

/**
 * How each perspective sees a recommendation (product.md): percentile_disc(0.5) is the lower median, always a level
 * that somebody stated. Fresh levels count first; then fresh words apart from the scale; then older levels, hollow.
 */
const PERSPECTIVE_VIEWS = `
CREATE VIEW perspective_views AS
WITH ranked AS (
  SELECT *, CASE
      WHEN is_fresh AND level IS NOT NULL THEN 1
      WHEN is_fresh THEN 2
      WHEN level IS NOT NULL THEN 3
      ELSE 4 END AS tier
  FROM current_judgements
), best AS (
  SELECT *, min(tier) OVER (PARTITION BY recommendation_id, perspective) AS best_tier FROM ranked
)
SELECT recommendation_id, perspective,
  CASE best_tier WHEN 1 THEN 'assessed' WHEN 3 THEN 'outdated'
    ELSE (array_agg(judgement ORDER BY published_on DESC, organisation_id))[1] END AS state,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY level) AS level,
  min(level) AS lowest, max(level) AS highest,
  count(*)::integer AS organisations, max(published_on) AS latest_on
FROM best
WHERE tier = best_tier
GROUP BY recommendation_id, perspective, best_tier`;

const DIVERGENCES = `
CREATE VIEW divergences AS
SELECT recommendation_id, max(level) - min(level) AS divergence
FROM perspective_views
WHERE state = 'assessed'
GROUP BY recommendation_id
HAVING count(*) > 1`;

/** Responsibilities that hold today; in the demonstration a fictional organisation takes the place of the real one. */
const CURRENT_RESPONSIBILITIES = `
CREATE VIEW current_responsibilities AS
SELECT r.*
FROM responsibilities r
WHERE (r.from_day IS NULL OR r.from_day <= (now() AT TIME ZONE 'UTC')::date)
  AND (r.until_day IS NULL OR r.until_day > (now() AT TIME ZONE 'UTC')::date)
  AND NOT EXISTS (SELECT FROM responsibilities standing_in WHERE standing_in.stands_in_for_id = r.id)`;

/** Since when the lead has been silent. An organisation without accounts is not yet invited, never silent. */
const SILENCES = `
CREATE VIEW silences AS
SELECT r.id AS recommendation_id,
  CASE
    WHEN count(lead.organisation_id) = 0 THEN 'no_lead'
    WHEN max(report.published_on) IS NOT NULL THEN 'reported'
    WHEN min(account.since) IS NULL THEN 'not_invited'
    ELSE 'never_reported' END AS state,
  coalesce(max(report.published_on), min(account.since)) AS since,
  (now() AT TIME ZONE 'UTC')::date - coalesce(max(report.published_on), min(account.since)) AS days,
  max(report.published_on) AS last_report_on
FROM recommendations r
LEFT JOIN current_responsibilities lead ON lead.recommendation_id = r.id AND lead.part = 'lead'
LEFT JOIN LATERAL (
  SELECT min((created_at AT TIME ZONE 'UTC')::date) AS since FROM accounts WHERE organisation_id = lead.organisation_id
) account ON true
LEFT JOIN LATERAL (
  SELECT max(published_on) AS published_on FROM published_statements s
  WHERE s.recommendation_id = r.id AND s.organisation_id = lead.organisation_id AND s.noun = 'report'
) report ON true
GROUP BY r.id`;

/** Milestones as they stand: the plan as last revised, the state from the current published reports. */
const CURRENT_MILESTONES = `
CREATE VIEW current_milestones AS
SELECT m.id, m.recommendation_id, m.organisation_id, m.title, m.weight, m.is_demo,
  m.planned_on AS first_planned_on,
  coalesce(revision.planned_to, m.planned_on) AS planned_on,
  coalesce(move.state, 'planned') AS state,
  move.achieved_on,
  move.statement_id AS moved_by_id,
  greatest(0, coalesce(move.achieved_on, greatest(coalesce(revision.planned_to, m.planned_on),
    CASE WHEN coalesce(move.state, 'planned') IN ('planned', 'in_progress') THEN today.day END)) - m.planned_on) AS slippage_days,
  CASE WHEN coalesce(move.state, 'planned') IN ('planned', 'in_progress')
    THEN greatest(0, today.day - coalesce(revision.planned_to, m.planned_on)) ELSE 0 END AS overdue_days
FROM milestones m
CROSS JOIN (SELECT (now() AT TIME ZONE 'UTC')::date AS day) today
LEFT JOIN LATERAL (
  SELECT planned_to FROM milestone_revisions WHERE milestone_id = m.id ORDER BY revised_on DESC, id LIMIT 1
) revision ON true
LEFT JOIN LATERAL (
  SELECT mv.state, mv.achieved_on, mv.statement_id
  FROM milestone_moves mv JOIN published_statements s ON s.id = mv.statement_id AND s.superseded_by_id IS NULL
  WHERE mv.milestone_id = m.id ORDER BY s.published_at DESC, s.id LIMIT 1
) move ON true`;

/** How answers name an organisation, a recommendation and a framework elsewhere. */
const ORGANISATION_REFS = `
CREATE VIEW organisation_refs AS
SELECT id, slug, jsonb_build_object('slug', slug, 'kind', kind, 'name', name, 'isDemo', is_demo) AS ref FROM organisations`;

const RECOMMENDATION_REFS = `
CREATE VIEW recommendation_refs AS
SELECT id, reference, jsonb_build_object('reference', reference, 'text', text) AS ref FROM recommendations`;

const FRAMEWORK_REFS = `
CREATE VIEW framework_refs AS
SELECT id, slug, jsonb_build_object('slug', slug, 'kind', kind, 'title', title, 'status', status) AS ref FROM frameworks`;

const VIEWS = [
  ORGANISATION_REFS,
  RECOMMENDATION_REFS,
  FRAMEWORK_REFS,
  PUBLISHED_STATEMENTS,
  CURRENT_JUDGEMENTS,
  PERSPECTIVE_VIEWS,
  DIVERGENCES,
  CURRENT_RESPONSIBILITIES,
  SILENCES,
  CURRENT_MILESTONES,
];
const nameOf = (view: string): string => /CREATE VIEW (\w+)/.exec(view)?.[1] ?? '';

export class CreateViews1795305700000 implements MigrationInterface {
  name = 'CreateViews1795305700000';

  async up(runner: QueryRunner): Promise<void> {
    for (const view of VIEWS) {
      await runner.query(view);
      await runner.query(`GRANT SELECT ON ${nameOf(view)} TO parole_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of [...VIEWS].reverse()) await runner.query(`DROP VIEW ${nameOf(view)}`);
  }
}
