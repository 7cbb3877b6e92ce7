import { type Perspective, type StatementNoun, type TimelineEntry } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { EVIDENCE } from '../evidence/evidence-view.js';
import { evidenceVisibleTo } from '../evidence/evidence-visibility.js';
import { REPLIES } from '../statements/statements.repository.js';
import { BLACKOUT_MARKS } from '../statements/blackout-marks.js';

/** Which statements of which recommendations. Nothing that is not published is ever among them. */
export interface TimelineFilter {
  recommendationIds: string[];
  perspective?: Perspective[];
  noun?: StatementNoun[];
  /** Published in the last so many days. */
  days?: number;
  /** This one alone. */
  entry?: string;
}

/** Of an entry that is an objection: whether it was answered. */
const OWN_STANDING = `
LEFT JOIN LATERAL (SELECT d.standing, d.reply_id FROM objection_standings d WHERE d.id = s.id) objection ON true`;

const FROM = 'FROM published_statements s';
const MATCHING = `
WHERE s.recommendation_id = ANY ($1)
  AND ($2::text[] IS NULL OR s.perspective = ANY ($2))
  AND ($3::integer IS NULL OR s.published_on > (now() AT TIME ZONE 'UTC')::date - $3)
  AND ($4::uuid IS NULL OR s.id = $4)
  AND ($5::text[] IS NULL OR s.noun = ANY ($5))`;

const MOVES = `
SELECT jsonb_build_object('milestone', m.id, 'title', m.title, 'state', move.state, 'achievedOn', move.achieved_on, 'text', move.text,
  'blockers', move.blockers)
FROM milestone_moves move JOIN milestones m ON m.id = move.milestone_id
WHERE move.statement_id = s.id ORDER BY m.planned_on, m.id`;

const VALUES = `
SELECT jsonb_build_object('indicator', v.indicator_id, 'title', i.title, 'unit', i.unit, 'on', v.on_day, 'value', v.value,
  'numerator', v.numerator, 'denominator', v.denominator, 'unavailable', v.unavailable, 'comment', v.comment, 'parts', v.parts)
FROM reported_values v JOIN indicators i ON i.id = v.indicator_id WHERE v.statement_id = s.id ORDER BY i.key, i.id`;

/** Words of a statement, in the language it was written in. */
const wordsOf = (statement: string, text: string): string => `jsonb_build_object(
  'fr', CASE ${statement}.language WHEN 'fr' THEN ${text} END, 'en', CASE ${statement}.language WHEN 'en' THEN ${text} END,
  'original', ${statement}.language)`;

const KEPT_MEETING = 'kept.statement_id = s.id AND kept.id = before.id';

const DECIDED = `(
  SELECT ${wordsOf('told', `d ->> 'text'`)} FROM meetings m JOIN statements told ON told.id = m.statement_id AND told.state = 'published',
    jsonb_array_elements(m.decisions) d
  WHERE told.recommendation_id = s.recommendation_id AND (d ->> 'id')::uuid = before.decision_id
  ORDER BY told.published_at, told.id LIMIT 1)`;

/** What a version said and the one that supersedes it does not, values of a period of which that speaks no longer too: it counts no more. */
const UNDONE = `
SELECT jsonb_build_object('what', dropped.what, 'title', dropped.title, 'heldOn', dropped.held_on, 'period', dropped.period) FROM (
  SELECT 1 AS place, 'milestone' AS what, m.title, m.planned_on::text AS within, NULL::date AS held_on, NULL AS period
  FROM milestone_moves before JOIN milestones m ON m.id = before.milestone_id
  WHERE before.statement_id = s.supersedes_id
    AND NOT EXISTS (SELECT FROM milestone_moves kept WHERE kept.statement_id = s.id AND kept.milestone_id = before.milestone_id)
  UNION ALL
  SELECT 2, 'value', i.title, i.key, NULL, was.period
  FROM reported_values before JOIN indicators i ON i.id = before.indicator_id JOIN statements was ON was.id = before.statement_id
  WHERE before.statement_id = s.supersedes_id AND (was.period IS DISTINCT FROM s.period
    OR NOT EXISTS (SELECT FROM reported_values kept WHERE kept.statement_id = s.id AND kept.indicator_id = before.indicator_id))
  UNION ALL
  SELECT 3, 'meeting', ${wordsOf('was', 'before.agenda')}, before.held_on::text || before.id, before.held_on, NULL
  FROM meetings before JOIN statements was ON was.id = before.statement_id
  WHERE before.statement_id = s.supersedes_id AND NOT EXISTS (SELECT FROM meetings kept WHERE ${KEPT_MEETING})
  UNION ALL
  SELECT 4, 'decision', ${wordsOf('was', `decision ->> 'text'`)}, decision ->> 'id', NULL, NULL
  FROM meetings before JOIN statements was ON was.id = before.statement_id CROSS JOIN jsonb_array_elements(before.decisions) decision
  WHERE before.statement_id = s.supersedes_id AND EXISTS (SELECT FROM meetings kept WHERE ${KEPT_MEETING})
    AND NOT EXISTS (SELECT FROM meetings kept WHERE kept.statement_id = s.id
      AND kept.decisions @> jsonb_build_array(jsonb_build_object('id', decision -> 'id')))
  UNION ALL
  SELECT 5, 'outcome', coalesce(${DECIDED}, ${wordsOf('was', 'before.text')}), before.decision_id::text, NULL, NULL
  FROM decision_outcomes before JOIN statements was ON was.id = before.statement_id
  WHERE before.statement_id = s.supersedes_id
    AND NOT EXISTS (SELECT FROM decision_outcomes kept WHERE kept.statement_id = s.id AND kept.decision_id = before.decision_id)
) dropped ORDER BY dropped.place, dropped.within`;

const ABOUT = `
SELECT jsonb_build_object('milestone', m.id, 'stance', s.stance, 'title', m.title) FROM milestones m WHERE m.id = s.milestone_id AND s.stance IS NOT NULL`;

const ANSWERS = `
SELECT jsonb_build_object('noun', a.noun, 'id', a.id, 'publishedOn', a.published_on,
  'organisation', signed_by(a.id))
FROM published_statements a WHERE a.id = s.answers_id`;

/** Only from the current version on: of a hundred versions each would walk through all before it. */
const VERSIONS = `
WITH RECURSIVE versions AS (
  SELECT s.id, s.supersedes_id
  UNION SELECT before.id, before.supersedes_id FROM versions v JOIN statements before ON before.id = v.supersedes_id WHERE s.superseded_by_id IS NULL
) SELECT id FROM versions`;

/** Nobody gets rid of an objection by another version: what waits for a reply goes on to the current one. */
const OBJECTIONS = `
SELECT jsonb_build_object('id', d.id, 'standing', d.standing, 'isToEarlier', d.answers_id <> s.id,
  'organisation', signed_by(d.id))
FROM objection_standings d
WHERE d.answers_id = ANY (ARRAY(${VERSIONS})) AND (d.answers_id = s.id OR d.reply_id IS NULL)
ORDER BY d.published_on, d.id`;

/** What an assessment says besides judgement and reasons, and what it rests on as far as one may read that. */
const appraisal = (visible: string): string => `
SELECT jsonb_build_object('effect', s.effect, 'confidence', s.confidence, 'confidenceWhy', s.confidence_why, 'guidance', s.guidance,
  'differsBecause', s.differs_because, 'asOf', said.as_of,
  'milestone', (SELECT jsonb_build_object('id', m.id, 'title', m.title) FROM milestones m WHERE m.id = s.milestone_id),
  'grounds', jsonb_build_object(
    'reports', ARRAY(SELECT jsonb_build_object('noun', p.noun, 'id', p.id, 'publishedOn', p.published_on,
        'organisation', signed_by(p.id))
      FROM statement_grounds g JOIN published_statements p ON p.id = g.report_id WHERE g.statement_id = s.id ORDER BY p.published_at, p.id),
    'evidence', ARRAY(SELECT ${EVIDENCE} FROM statement_grounds g JOIN evidence e ON e.id = g.evidence_id
      WHERE g.statement_id = s.id AND ${visible} ORDER BY e.created_at, e.id)))
FROM statements said WHERE said.id = s.id AND said.noun = 'assessment'`;

/** What all sides said, newest first. The exact instant sorts and stays here: answers carry the day. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly database: Database) {}

  /** The entries after one, as somebody may read them. */
  find(filter: TimelineFilter, after: string | null, limit: number, actor: Actor | null): Promise<TimelineEntry[]> {
    const visible = evidenceVisibleTo(actor, 8);
    return this.database.query<TimelineEntry>(
      `SELECT s.id, s.noun, s.published_on::text AS "publishedOn", s.language, s.text, s.judgement,
         s.supersedes_id AS supersedes, s.superseded_by_id AS "supersededBy", s.is_demo AS "isDemo",
         (SELECT r.ref FROM recommendation_refs r WHERE r.id = s.recommendation_id) AS recommendation,
         signed_by(s.id) AS organisation,
         s.answer, s.period, s.is_late AS "isLate", s.areas, s.since::text AS since, s.due_on::text AS "dueOn",
         (${ABOUT}) AS about, (${ANSWERS}) AS answers,
         objection.standing, objection.reply_id AS reply,
         ARRAY(${MOVES}) AS moves, ARRAY(${VALUES}) AS values, ARRAY(${UNDONE}) AS undone, ARRAY(${OBJECTIONS}) AS objections,
         (${appraisal(visible.condition)}) AS appraisal, ARRAY(${REPLIES}) AS replies,
         ARRAY(${BLACKOUT_MARKS}) AS blackouts,
         ARRAY(SELECT ${EVIDENCE} FROM evidence e WHERE e.statement_id = s.id AND ${visible.condition} ORDER BY e.created_at, e.id) AS evidence
       ${FROM} ${OWN_STANDING} ${MATCHING}
         AND ($6::uuid IS NULL OR (s.published_at, s.id) < (SELECT a.published_at, a.id FROM published_statements a WHERE a.id = $6))
       ORDER BY s.published_at DESC, s.id DESC
       LIMIT $7`,
      [...parametersOf(filter), after, limit, ...visible.parameters],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async count(filter: TimelineFilter): Promise<number> {
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT ${FROM} ${MATCHING} LIMIT ${COUNT_LIMIT}) matching`,
      parametersOf(filter),
    );
    return row?.total ?? 0;
  }

  /** Whether an entry with this id stands on the timeline. */
  async has(filter: TimelineFilter, id: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT ${FROM} ${MATCHING} AND s.id = $6`, [...parametersOf(filter), id]);
    return rows.length > 0;
  }
}

function parametersOf({ recommendationIds, perspective, noun, days, entry }: TimelineFilter): unknown[] {
  return [recommendationIds, anyOf(perspective), days ?? null, entry ?? null, anyOf(noun)];
}

function anyOf<Value>(values: Value[] | undefined): Value[] | null {
  return values?.length ? values : null;
}
