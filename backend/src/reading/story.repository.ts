import {
  complianceOf,
  type FrameworkRelation,
  type Indicator,
  type Milestone,
  mismatchesOf,
  type RecommendationStory,
  type Response,
  type Responsibility,
  type TemplateRef,
  type Theme,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

export interface StoryRow {
  id: string;
  version: number;
  /** Slugs of the framework it stands in, and of those it relates to. */
  framework: string;
  related: { framework: string; how: FrameworkRelation; articles?: string | null }[];
  responses: Omit<Response, 'evidence'>[];
  template: TemplateRef | null;
  themes: Theme[];
  quote: string | null;
  sdg: string[];
  responsibilities: Responsibility[];
  milestones: Milestone[];
  indicators: Indicator[];
  counts: RecommendationStory['counts'];
}

const THEMES = `
SELECT jsonb_build_object('slug', t.slug, 'name', t.name)
FROM unnest(r.themes) WITH ORDINALITY AS named (slug, place) JOIN themes t ON t.slug = named.slug
ORDER BY named.place`;

/** What the organisation was called when its part ended, where that is not what it is called today. */
const NAME_THEN = `
SELECT n.name FROM organisation_names n
WHERE n.organisation_id = p.organisation_id AND p.until_day IS NOT NULL AND n.until >= p.until_day
  AND (n.since IS NULL OR n.since < p.until_day)
ORDER BY n.until LIMIT 1`;

/** The one whose place a fictional organisation takes is named there, and not a second time. */
const RESPONSIBILITIES = `
SELECT jsonb_build_object('id', p.id, 'organisation', o.ref, 'nameThen', (${NAME_THEN}), 'part', p.part, 'basis', p.basis, 'from', p.from_day, 'until', p.until_day,
  'isCurrent', c.id IS NOT NULL, 'standsInFor', real_organisation.ref)
FROM responsibilities p
JOIN organisation_refs o ON o.id = p.organisation_id
LEFT JOIN current_responsibilities c ON c.id = p.id
LEFT JOIN responsibilities stood_for ON stood_for.id = p.stands_in_for_id
LEFT JOIN organisation_refs real_organisation ON real_organisation.id = stood_for.organisation_id
WHERE p.recommendation_id = r.id
  AND NOT EXISTS (SELECT FROM responsibilities standing_in WHERE standing_in.stands_in_for_id = p.id)
ORDER BY c.id IS NULL, array_position(ARRAY['lead', 'support', 'funding'], p.part), p.from_day NULLS FIRST,
  coalesce(o.ref->'name'->>'fr', o.ref->'name'->>'en') COLLATE "fr-x-icu"`;

const REVISIONS = `
SELECT jsonb_build_object('from', v.planned_from, 'to', v.planned_to, 'reason', v.reason, 'on', v.revised_on)
FROM milestone_revisions v WHERE v.milestone_id = m.id ORDER BY v.revised_on, v.id`;

const MILESTONES = `
SELECT jsonb_build_object('id', m.id, 'title', m.title, 'organisation', o.ref, 'weight', m.weight,
  'plannedOn', m.planned_on, 'firstPlannedOn', m.first_planned_on, 'revisions', to_jsonb(ARRAY(${REVISIONS})),
  'state', m.state, 'achievedOn', m.achieved_on, 'slippageDays', m.slippage_days, 'overdueDays', m.overdue_days,
  'movedBy', m.moved_by_id, 'isDemo', m.is_demo, 'areas', m.areas, 'blockers', m.blockers,
  'cancelledBecause', m.cancelled_because, 'version', m.version)
FROM current_milestones m JOIN organisation_refs o ON o.id = m.organisation_id
WHERE m.recommendation_id = r.id
ORDER BY m.planned_on, m.id`;

/** What was published elsewhere, and what the current published reports measured. */
const VALUES = `
SELECT measured.answer FROM (
  SELECT v.date, v.position, jsonb_build_object('date', v.date, 'datePrecision', v.date_precision, 'value', v.value,
    'numerator', v.numerator, 'denominator', v.denominator, 'unavailable', NULL,
    'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('dimension', 'area', 'key', part->>'area', 'value', part->'value')), '[]')
              FROM jsonb_array_elements(v.areas) AS part),
    'note', v.note, 'by', v.reported_by, 'source', v.source, 'isChecked', v.is_checked, 'report', NULL, 'organisation', NULL, 'period', NULL) AS answer
  FROM indicator_values v WHERE v.indicator_id = i.id
  UNION ALL
  SELECT v.on_day::text, 0, jsonb_build_object('date', v.on_day, 'datePrecision', 'day', 'value', v.value,
    'numerator', v.numerator, 'denominator', v.denominator, 'unavailable', v.unavailable, 'parts', v.parts,
    'note', nullif(v.comment, ''), 'by', NULL, 'source', NULL, 'isChecked', false, 'report', v.statement_id,
    'organisation', (SELECT o.ref FROM organisation_refs o WHERE o.id = v.organisation_id), 'period', v.period)
  FROM current_values v WHERE v.indicator_id = i.id
) measured ORDER BY measured.date COLLATE "C", measured.position, measured.answer->>'report'`;

const INDICATORS = `
SELECT jsonb_build_object('id', i.id, 'key', i.key, 'kind', i.kind, 'unit', i.unit, 'title', i.title, 'slot', i.slot,
  'direction', i.direction, 'isCumulative', i.is_cumulative, 'dimensions', i.dimensions,
  'quotaRule', CASE i.kind WHEN 'quota' THEN coalesce(i.quota_rule, 'appointments') END, 'baseline', i.baseline,
  'target', i.target, 'targets', i.targets, 'values', to_jsonb(ARRAY(${VALUES})),
  'organisation', (SELECT o.ref FROM organisation_refs o WHERE o.id = i.organisation_id), 'isDemo', i.is_demo, 'version', i.version)
FROM indicators i WHERE i.recommendation_id = r.id ORDER BY i.organisation_id IS NOT NULL, i.key`;

const RESPONSES = `
SELECT jsonb_build_object('id', s.id, 'recommendation', (SELECT ref.ref FROM recommendation_refs ref WHERE ref.id = s.recommendation_id),
  'organisation', o.ref, 'answer', s.answer, 'language', s.language, 'reason', s.text, 'publishedOn', s.published_on,
  'supersedes', s.supersedes_id, 'supersededBy', s.superseded_by_id, 'isDemo', s.is_demo)
FROM current_responses c JOIN published_statements s ON s.id = c.statement_id JOIN organisation_refs o ON o.id = s.organisation_id
WHERE c.recommendation_id = r.id ORDER BY s.published_at DESC, s.id`;

const TEMPLATE = `
SELECT jsonb_build_object('slug', t.slug, 'title', t.title, 'view', t.view) FROM templates t WHERE t.id = r.template_id`;

/** Evidence is counted where everybody may read it, whoever asks. */
const COUNTS = `
SELECT jsonb_build_object(
  'reports', count(*) FILTER (WHERE s.noun = 'report'),
  'assessments', count(*) FILTER (WHERE s.noun = 'assessment'),
  'objections', count(*) FILTER (WHERE s.noun = 'objection'),
  'unansweredObjections', (SELECT count(*) FROM objection_standings d WHERE d.recommendation_id = r.id AND d.standing = 'unanswered'),
  'publicEvidence', coalesce(sum((SELECT count(*) FROM evidence e WHERE e.statement_id = s.id AND e.level = 'public')), 0))
FROM published_statements s WHERE s.recommendation_id = r.id`;

/** What follows from a value by definition (docs/method.md): parts that do not add up, a quota kept or not. */
function withMeasures(indicator: Indicator): Indicator {
  const { kind, quotaRule } = indicator;
  const values = indicator.values.map((value) => ({
    ...value,
    mismatches: mismatchesOf(kind, value, value.parts),
    compliance: quotaRule && complianceOf(quotaRule, value),
  }));
  return { ...indicator, values };
}

/** What stands around one recommendation, beyond what a list shows of it. */
@Injectable()
export class StoryRepository {
  constructor(private readonly database: Database) {}

  async find(reference: string): Promise<StoryRow | undefined> {
    const [row] = await this.database.query<StoryRow>(
      `SELECT r.id, r.version, f.slug AS framework, r.related, r.quote, r.sdg,
         ARRAY(${THEMES}) AS themes,
         ARRAY(${RESPONSIBILITIES}) AS responsibilities,
         ARRAY(${MILESTONES}) AS milestones,
         ARRAY(${INDICATORS}) AS indicators,
         ARRAY(${RESPONSES}) AS responses,
         (${TEMPLATE}) AS template,
         (${COUNTS}) AS counts
       FROM recommendations r JOIN frameworks f ON f.id = r.framework_id
       WHERE r.reference = $1`,
      [reference],
    );
    return row && { ...row, indicators: row.indicators.map(withMeasures) };
  }

  async findId(reference: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM recommendations WHERE reference = $1', [
      reference,
    ]);
    return row?.id;
  }
}
