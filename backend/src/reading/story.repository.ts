import {
  type FrameworkRelation,
  type Indicator,
  type Milestone,
  type RecommendationStory,
  type Responsibility,
  type Theme,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';

export interface StoryRow {
  id: string;
  version: number;
  /** Slugs of the framework it stands in, and of those it relates to. */
  framework: string;
  related: { framework: string; how: FrameworkRelation }[];
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

/** The one whose place a fictional organisation takes is named there, and not a second time. */
const RESPONSIBILITIES = `
SELECT jsonb_build_object('organisation', o.ref, 'part', p.part, 'basis', p.basis, 'from', p.from_day, 'until', p.until_day,
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
  'movedBy', m.moved_by_id, 'isDemo', m.is_demo)
FROM current_milestones m JOIN organisation_refs o ON o.id = m.organisation_id
WHERE m.recommendation_id = r.id
ORDER BY m.planned_on, m.id`;

const VALUES = `
SELECT jsonb_build_object('date', v.date, 'datePrecision', v.date_precision, 'value', v.value, 'numerator', v.numerator,
  'denominator', v.denominator, 'by', v.reported_by, 'source', v.source, 'isChecked', v.is_checked, 'note', v.note,
  'areas', v.areas)
FROM indicator_values v WHERE v.indicator_id = i.id ORDER BY v.date COLLATE "C", v.position`;

const INDICATORS = `
SELECT jsonb_build_object('id', i.id, 'key', i.key, 'kind', i.kind, 'unit', i.unit, 'title', i.title,
  'target', i.target, 'values', to_jsonb(ARRAY(${VALUES})))
FROM indicators i WHERE i.recommendation_id = r.id ORDER BY i.key`;

/** Evidence is counted where everybody may read it, whoever asks. */
const COUNTS = `
SELECT jsonb_build_object(
  'reports', count(*) FILTER (WHERE s.noun = 'report'),
  'assessments', count(*) FILTER (WHERE s.noun = 'assessment'),
  'publicEvidence', coalesce(sum((SELECT count(*) FROM evidence e WHERE e.statement_id = s.id AND e.level = 'public')), 0))
FROM published_statements s WHERE s.recommendation_id = r.id`;

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
         (${COUNTS}) AS counts
       FROM recommendations r JOIN frameworks f ON f.id = r.framework_id
       WHERE r.reference = $1`,
      [reference],
    );
    return row;
  }

  async findId(reference: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM recommendations WHERE reference = $1', [
      reference,
    ]);
    return row?.id;
  }
}
