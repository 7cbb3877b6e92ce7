import type { MigrationInterface, QueryRunner } from 'typeorm';

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** Every published judgement of a recommendation, a milestone or a framework, and until when it was not superseded. */
const JUDGEMENTS = `
CREATE VIEW judgements WITH (security_barrier) AS
SELECT s.subject_id, s.organisation_id, s.perspective, s.judgement, s.areas, s.id AS statement_id, s.noun, s.published_at,
  (s.published_at AT TIME ZONE 'UTC')::date AS published_on,
  array_position(ARRAY['not_initiated', 'minimum', 'intermediate', 'full'], s.judgement) - 1 AS level,
  (SELECT (n.published_at AT TIME ZONE 'UTC')::date FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published') AS superseded_on
FROM statements s WHERE s.state = 'published' AND s.judgement IS NOT NULL`;

/** Columns of a judgement that counts on a day; fresh when published within the twelve months before it. */
const COUNTED = `subject_id, organisation_id, perspective, judgement, level, statement_id, noun, published_on, published_at,
  published_on > day - interval '12 months' AS is_fresh`;
const COUNTED_TYPES = `subject_id uuid, organisation_id uuid, perspective text, judgement text, level integer, statement_id uuid, noun text,
  published_on date, published_at timestamptz, is_fresh boolean`;
const STANDS_THEN = 'published_on <= day AND (superseded_on IS NULL OR superseded_on > day)';

/**
 * Each organisation's latest judgement of each subject, as it stood on a day: it counts once, under the kind it was signed
 * with. Of an area the latest that names it; one that names none speaks of Mali as a whole and leaves the area's as it is.
 */
const LATEST = `
CREATE FUNCTION judgements_on(day date) RETURNS TABLE (${COUNTED_TYPES}) LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (subject_id, organisation_id) ${COUNTED}
  FROM judgements WHERE ${STANDS_THEN}
  ORDER BY subject_id, organisation_id, published_at DESC, statement_id
  $$;
CREATE FUNCTION area_judgements_on(day date) RETURNS TABLE (area text, ${COUNTED_TYPES}) LANGUAGE sql STABLE AS $$
  SELECT named.* FROM (
    SELECT DISTINCT ON (subject_id, organisation_id, named.area) named.area, ${COUNTED}
    FROM judgements CROSS JOIN LATERAL unnest(areas) AS named (area) WHERE ${STANDS_THEN}
    ORDER BY subject_id, organisation_id, named.area, published_at DESC, statement_id
  ) named WHERE named.perspective = 'civil_society'
  $$;
`;

/**
 * How those of one key see a subject (docs/method.md, "Perspectives"): percentile_disc(0.5) is the lower median, always a level
 * that somebody stated. Fresh levels count first; then fresh words apart from the scale, the last one said; then older levels, hollow.
 */
const viewsOn = (name: string, key: string, latest: string): string => `
CREATE FUNCTION ${name}(day date) RETURNS TABLE (subject_id uuid, ${key} text, state text, level integer, lowest integer, highest integer,
  organisations integer, latest_on date) LANGUAGE sql STABLE AS $$
  SELECT subject_id, ${key},
    CASE best_tier WHEN 1 THEN 'assessed' WHEN 3 THEN 'outdated'
      ELSE (array_agg(judgement ORDER BY published_at DESC, statement_id))[1] END,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY level), min(level), max(level), count(*)::integer, max(published_on)
  FROM (
    SELECT *, min(tier) OVER (PARTITION BY subject_id, ${key}) AS best_tier
    FROM (
      SELECT *, CASE WHEN is_fresh AND level IS NOT NULL THEN 1 WHEN is_fresh THEN 2 WHEN level IS NOT NULL THEN 3 ELSE 4 END AS tier
      FROM ${latest}(day)
    ) tiered
  ) ranked
  WHERE tier = best_tier
  GROUP BY subject_id, ${key}, best_tier
  $$;
`;

/** Highest minus lowest median of those with a fresh level; of one there is none. */
const distancesOn = (name: string, views: string): string => `
CREATE FUNCTION ${name}(day date) RETURNS TABLE (subject_id uuid, divergence integer) LANGUAGE sql STABLE AS $$
  SELECT subject_id, max(level) - min(level) FROM ${views}(day) WHERE state = 'assessed' GROUP BY subject_id HAVING count(*) > 1
  $$;
`;

const VIEWS = ['current_judgements', 'perspective_views', 'area_views', 'divergences', 'regional_divergences'] as const;
const FUNCTIONS = [
  'judgements_on',
  'area_judgements_on',
  'perspective_views_on',
  'area_views_on',
  'divergences_on',
  'regional_divergences_on',
];
const OF_TODAY: Record<(typeof VIEWS)[number], string> = {
  current_judgements: 'judgements_on',
  perspective_views: 'perspective_views_on',
  area_views: 'area_views_on',
  divergences: 'divergences_on',
  regional_divergences: 'regional_divergences_on',
};

const SIDES = ['government', 'civil_society', 'donor', 'independent'];
const LEVELS_KEPT = ['divergence', 'regional_divergence', ...SIDES];
const STATES_KEPT = SIDES.map((side) => `${side}_state`);
const KEPT_COLUMNS = [
  ...LEVELS_KEPT.map((name) => `${name} smallint`),
  ...STATES_KEPT.map((name) => `${name} text`),
].join(', ');
const kept = (table: string): string => [...LEVELS_KEPT, ...STATES_KEPT].map((name) => `${table}.${name}`).join(', ');

/** The first day on which what was published is older than twelve months: of 29 February, 1 March. */
const STALE = (published: string): string => `((${published} + interval '12 months')::date
      + (extract(day FROM ${published} + interval '12 months') <> extract(day FROM ${published}))::integer)`;

/**
 * What lists of many recommendations are filtered, ranked and counted by, kept at each publication: the same as the views tell
 * (of each side its fresh level, and its state; null where it never spoke), and until when no judgement that counts becomes
 * older than twelve months. After that day the views are asked again.
 */
const STANDINGS = `
CREATE TABLE standings (
  recommendation_id uuid NOT NULL,
  ${KEPT_COLUMNS},
  stale_on date,
  CONSTRAINT pk_standings PRIMARY KEY (recommendation_id),
  CONSTRAINT fk_standings_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations(id)
);
CREATE INDEX ix_standings_divergence ON standings (divergence);
CREATE INDEX ix_standings_stale_on ON standings (stale_on);
CREATE FUNCTION standing_of(recommendation uuid) RETURNS TABLE (${KEPT_COLUMNS}, stale_on date) LANGUAGE sql STABLE AS $$
  SELECT (SELECT d.divergence FROM divergences d WHERE d.subject_id = recommendation)::smallint,
    (SELECT d.divergence FROM regional_divergences d WHERE d.subject_id = recommendation)::smallint,
    ${SIDES.map((side) => `(max(v.level) FILTER (WHERE v.perspective = '${side}' AND v.state = 'assessed'))::smallint`).join(', ')},
    ${SIDES.map((side) => `max(v.state) FILTER (WHERE v.perspective = '${side}')`).join(', ')},
    (SELECT ${STALE('min(j.published_on)')} FROM (
      SELECT c.published_on FROM judgements_on(${TODAY}) c WHERE c.subject_id = recommendation AND c.is_fresh
      UNION ALL SELECT a.published_on FROM area_judgements_on(${TODAY}) a WHERE a.subject_id = recommendation AND a.is_fresh) j)
  FROM perspective_views v WHERE v.subject_id = recommendation
  $$;
CREATE VIEW current_standings WITH (security_barrier) AS
SELECT s.recommendation_id, ${kept('s')} FROM standings s WHERE s.stale_on IS NULL OR s.stale_on > ${TODAY}
UNION ALL
SELECT s.recommendation_id, ${kept('n')} FROM standings s CROSS JOIN LATERAL standing_of(s.recommendation_id) n WHERE s.stale_on <= ${TODAY};
`;

/** Whoever publishes at the same moment waits, and reads what the other published. */
const KEPT = `
CREATE FUNCTION keep_standing(recommendation uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN
    INSERT INTO standings (recommendation_id) VALUES (recommendation) ON CONFLICT DO NOTHING;
    PERFORM FROM standings s WHERE s.recommendation_id = recommendation FOR UPDATE;
    UPDATE standings s SET (${[...LEVELS_KEPT, ...STATES_KEPT, 'stale_on'].join(', ')}) = (SELECT n.* FROM standing_of(recommendation) n)
      WHERE s.recommendation_id = recommendation;
  END $$;
CREATE FUNCTION keep_standings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ BEGIN PERFORM keep_standing(NEW.recommendation_id); RETURN NULL; END $$;
CREATE TRIGGER keep_standings AFTER INSERT OR UPDATE OF state ON statements FOR EACH ROW
  WHEN (NEW.state = 'published' AND NEW.noun IN ('report', 'assessment') AND NEW.recommendation_id IS NOT NULL) EXECUTE FUNCTION keep_standings();
CREATE FUNCTION refresh_standings(most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
  $$ DECLARE refreshed integer; BEGIN
    SELECT count(keep_standing(stale.recommendation_id)) INTO refreshed FROM (
      SELECT s.recommendation_id FROM standings s WHERE s.stale_on <= ${TODAY}
      ORDER BY s.stale_on, s.recommendation_id LIMIT most FOR UPDATE SKIP LOCKED) stale;
    RETURN refreshed;
  END $$;
REVOKE EXECUTE ON FUNCTION keep_standing, refresh_standings FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_standings TO parole_app, parole_task;
ALTER TABLE standings ENABLE ROW LEVEL SECURITY;
CREATE POLICY standings_read ON standings FOR SELECT TO parole_app USING (true);
CREATE POLICY standings_task ON standings TO parole_task USING (true) WITH CHECK (true);
GRANT SELECT ON standings, current_standings TO parole_app, parole_task;
SELECT keep_standing(r.id) FROM recommendations r WHERE EXISTS (
  SELECT FROM statements s WHERE s.recommendation_id = r.id AND s.state = 'published' AND s.noun IN ('report', 'assessment'));
`;

export class AddLevels1795421000000 implements MigrationInterface {
  name = 'AddLevels1795421000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW divergences, perspective_views, current_judgements');
    await runner.query(JUDGEMENTS);
    await runner.query(LATEST);
    await runner.query(viewsOn('perspective_views_on', 'perspective', 'judgements_on'));
    await runner.query(viewsOn('area_views_on', 'area', 'area_judgements_on'));
    await runner.query(distancesOn('divergences_on', 'perspective_views_on'));
    await runner.query(distancesOn('regional_divergences_on', 'area_views_on'));
    for (const view of VIEWS) await runner.query(`CREATE VIEW ${view} AS SELECT * FROM ${OF_TODAY[view]}(${TODAY})`);
    await runner.query(`GRANT SELECT ON judgements, ${VIEWS.join(', ')} TO parole_app, parole_task`);
    await runner.query(STANDINGS);
    await runner.query(KEPT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_standings ON statements;
      DROP FUNCTION refresh_standings, keep_standings, keep_standing;
      DROP VIEW current_standings; DROP FUNCTION standing_of; DROP TABLE standings;
      DROP VIEW ${[...VIEWS].reverse().join(', ')};
      DROP FUNCTION ${[...FUNCTIONS].reverse().join(', ')};
      DROP VIEW judgements`);
    for (const [name, body] of OLD_VIEWS) {
      await runner.query(`CREATE VIEW ${name} AS ${body}`);
      await runner.query(`GRANT SELECT ON ${name} TO parole_app, parole_task`);
    }
  }
}

const OLD_VIEWS = [
  [
    'current_judgements',
    `SELECT DISTINCT ON (recommendation_id, organisation_id)
  recommendation_id, organisation_id, perspective, judgement, published_on, id AS statement_id,
  array_position(ARRAY['not_initiated', 'minimum', 'intermediate', 'full'], judgement) - 1 AS level,
  published_on > ${TODAY} - interval '12 months' AS is_fresh
FROM published_statements
WHERE judgement IS NOT NULL AND superseded_by_id IS NULL
ORDER BY recommendation_id, organisation_id, published_at DESC, id`,
  ],
  [
    'perspective_views',
    `WITH ranked AS (
  SELECT *, CASE WHEN is_fresh AND level IS NOT NULL THEN 1 WHEN is_fresh THEN 2 WHEN level IS NOT NULL THEN 3 ELSE 4 END AS tier
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
FROM best WHERE tier = best_tier GROUP BY recommendation_id, perspective, best_tier`,
  ],
  [
    'divergences',
    `SELECT recommendation_id, max(level) - min(level) AS divergence
FROM perspective_views WHERE state = 'assessed' GROUP BY recommendation_id HAVING count(*) > 1`,
  ],
] as const;
