import {
  type AreaView,
  type FrameworkRelation,
  type Milestone,
  type RecommendationStory,
  type Response,
  type Responsibility,
  type TemplateRef,
  type Theme,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { PUBLIC_EVIDENCE } from '../evidence/evidence-view.js';
import { MILESTONE } from '../progress/milestone-plans.repository.js';
import { BLACKOUT_MARKS } from '../statements/blackout-marks.js';
import { AREA_VIEW } from './level-views.js';

export interface StoryRow {
  id: string;
  version: number;
  /** Slugs of the framework it stands in, and of those it relates to. */
  framework: string;
  related: { framework: string; how: FrameworkRelation; articles?: string | null }[];
  responses: Omit<Response, 'evidence'>[];
  areas: AreaView[];
  template: TemplateRef | null;
  themes: Theme[];
  quote: string | null;
  sdg: string[];
  responsibilities: Responsibility[];
  milestones: Milestone[];
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
  'isCurrent', c.id IS NOT NULL, 'standsInFor', real_organisation.ref, 'version', p.version)
FROM responsibilities p
JOIN organisation_refs o ON o.id = p.organisation_id
LEFT JOIN current_responsibilities c ON c.id = p.id
LEFT JOIN responsibilities stood_for ON stood_for.id = p.stands_in_for_id
LEFT JOIN organisation_refs real_organisation ON real_organisation.id = stood_for.organisation_id
WHERE p.recommendation_id = r.id
  AND NOT EXISTS (SELECT FROM responsibilities standing_in WHERE standing_in.stands_in_for_id = p.id)
ORDER BY c.id IS NULL, array_position(ARRAY['lead', 'support', 'funding'], p.part), p.from_day NULLS FIRST,
  coalesce(o.ref->'name'->>'fr', o.ref->'name'->>'en') COLLATE "fr-x-icu"`;

const MILESTONES = `
SELECT ${MILESTONE}
FROM current_milestones m JOIN organisation_refs o ON o.id = m.organisation_id
WHERE m.recommendation_id = r.id
ORDER BY m.planned_on, m.id`;

const RESPONSES = `
SELECT jsonb_build_object('id', s.id, 'recommendation', (SELECT ref.ref FROM recommendation_refs ref WHERE ref.id = s.recommendation_id),
  'organisation', signed_by(s.id), 'answer', s.answer, 'language', s.language, 'reason', s.text, 'publishedOn', s.published_on,
  'supersedes', s.supersedes_id, 'supersededBy', s.superseded_by_id, 'blackouts', to_jsonb(ARRAY(${BLACKOUT_MARKS})),
  'isDemo', s.is_demo)
FROM current_responses c JOIN published_statements s ON s.id = c.statement_id
WHERE c.recommendation_id = r.id ORDER BY s.published_at DESC, s.id`;

/** How civil society sees it, area by area. */
const AREAS = `SELECT ${AREA_VIEW} FROM area_views v WHERE v.subject_id = r.id ORDER BY v.area`;

const TEMPLATE = `
SELECT jsonb_build_object('slug', t.slug, 'title', t.title, 'view', t.view) FROM templates t WHERE t.id = r.template_id`;

/** Evidence is counted where everybody may read it, whoever asks. */
const COUNTS = `
SELECT jsonb_build_object(
  'reports', count(*) FILTER (WHERE s.noun = 'report'),
  'assessments', count(*) FILTER (WHERE s.noun = 'assessment'),
  'objections', count(*) FILTER (WHERE s.noun = 'objection'),
  'unansweredObjections', (SELECT count(*) FROM objection_standings d WHERE d.recommendation_id = r.id AND d.standing = 'unanswered'),
  'publicEvidence', (SELECT count(*) FROM evidence e WHERE e.recommendation_id = r.id AND ${PUBLIC_EVIDENCE}))
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
         ARRAY(${RESPONSES}) AS responses,
         ARRAY(${AREAS}) AS areas,
         (${TEMPLATE}) AS template,
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
