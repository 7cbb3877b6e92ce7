import { type FacetName, PERSPECTIVES } from '@parole-tenue/contract';

/** Promised for an area, or said from it (docs/method.md, "Filters"). */
const AREAS = `
SELECT m.recommendation_id, named.value FROM milestones m, unnest(m.areas) AS named (value)
UNION
SELECT i.recommendation_id, part ->> 'area'
FROM indicators i JOIN indicator_values v ON v.indicator_id = i.id, jsonb_array_elements(v.areas) AS part
UNION
SELECT v.recommendation_id, part ->> 'key'
FROM current_values v, jsonb_array_elements(v.parts) AS part WHERE part ->> 'dimension' = 'area'
UNION
SELECT s.recommendation_id, named.value FROM published_statements s, unnest(s.areas) AS named (value)
WHERE s.superseded_by_id IS NULL AND s.noun IN ('report', 'assessment')`;

/** Days of silence that one can choose; an address may ask for others. */
export const SILENT_FOR = [90, 180, 365];

const LEVELS = `
SELECT r.id AS recommendation_id, side.name || ':' || coalesce(side.level::text, 'none') AS value
FROM recommendations r LEFT JOIN current_standings d ON d.recommendation_id = r.id
CROSS JOIN LATERAL (VALUES ${PERSPECTIVES.map((side) => `('${side}', d.${side})`).join(', ')}) side (name, level)`;

/** Which recommendation has which values of a filter, as `recommendation_id` and `value`. One may have several, or none. */
export const FACET_VALUES: Readonly<Record<FacetName, string>> = {
  theme: 'SELECT r.id AS recommendation_id, named.value FROM recommendations r, unnest(r.themes) AS named (value)',
  framework:
    'SELECT r.id AS recommendation_id, f.slug AS value FROM recommendations r JOIN frameworks f ON f.id = r.framework_id',
  area: AREAS,
  organisation: `SELECT c.recommendation_id, o.slug AS value FROM current_responsibilities c JOIN organisations o ON o.id = c.organisation_id`,
  addressee: 'SELECT r.id AS recommendation_id, r.addressee AS value FROM recommendations r',
  period: `SELECT s.recommendation_id, to_char(s.published_on, 'YYYY"-Q"Q') AS value FROM published_statements s`,
  level: LEVELS,
  divergence: `SELECT d.recommendation_id, step::text AS value FROM current_standings d, generate_series(1, d.divergence) AS step`,
  silentFor: `SELECT s.recommendation_id, step.days::text AS value
    FROM silences s JOIN unnest(ARRAY[${SILENT_FOR.join(', ')}]) AS step (days) ON s.days >= step.days`,
  overdue: `SELECT m.recommendation_id, 'true' AS value FROM current_milestones m WHERE m.overdue_days > 0`,
  judged: `SELECT r.id AS recommendation_id, 'none' AS value FROM recommendations r WHERE NOT EXISTS (
    SELECT FROM current_standings d WHERE d.recommendation_id = r.id
      AND num_nonnulls(${PERSPECTIVES.map((side) => `d.${side}_state`).join(', ')}) > 0)`,
  invited: `SELECT s.recommendation_id, (s.state <> 'not_invited')::text AS value FROM silences s WHERE s.state <> 'no_lead'`,
};
