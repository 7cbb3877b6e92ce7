import {
  type Id,
  type Place,
  type Stage,
  type StatementNoun,
  type StatementState,
  type SubjectKey,
  type SubjectNoun,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { instantOf } from '../core/database/instant.js';
import { COUNT_LIMIT } from '../core/http/page.js';
import { isUuid } from '../core/http/validators.js';
import { Absent } from '../core/problems/problems.js';
import { BLACKOUT_MARKS, blackoutMarksOf } from './blackout-marks.js';
import { statementsVisibleTo } from './statement-visibility.js';
import { type StatementSubject, type StatementView } from './statement.view.js';

/** A list is of the own organisation, newest first, or of what is published, latest first. Both orders never change. */
export interface StatementFilter {
  noun: StatementNoun;
  of: 'own' | 'published';
  recommendation?: string;
  /** By its id: what they answer, or else what they speak of. */
  about?: Id;
  stage?: Stage;
}

/** Where an organisation stands to what a statement is about; nobody answers for a framework as a whole. */
const placeOf = (recommendationId: string, organisationId: string): string => `
coalesce((
  SELECT CASE WHEN bool_or(c.part = 'lead') THEN 'leading' ELSE 'responsible' END FROM current_responsibilities c
  WHERE c.recommendation_id = ${recommendationId} AND c.organisation_id = ${organisationId} HAVING count(*) > 0
), 'uninvolved')`;

const MOVES = `
SELECT jsonb_build_object('milestone', m.id, 'state', move.state, 'achievedOn', move.achieved_on, 'text', move.text,
  'blockers', move.blockers)
FROM milestone_moves move JOIN milestones m ON m.id = move.milestone_id
WHERE move.statement_id = s.id ORDER BY m.planned_on, m.id`;

const VALUES = `
SELECT jsonb_build_object('indicator', v.indicator_id, 'on', v.on_day, 'value', v.value, 'numerator', v.numerator,
  'denominator', v.denominator, 'unavailable', v.unavailable, 'comment', v.comment, 'parts', v.parts)
FROM reported_values v JOIN indicators i ON i.id = v.indicator_id
WHERE v.statement_id = s.id ORDER BY i.key, i.id`;

const MEETINGS = `
SELECT jsonb_build_object('id', t.id, 'level', t.level, 'heldOn', t.held_on, 'area', t.area, 'organisations', t.organisations,
  'women', t.women, 'men', t.men, 'young', t.young, 'agenda', t.agenda, 'decisions', t.decisions)
FROM meetings t WHERE t.statement_id = s.id ORDER BY t.held_on, t.id`;

const OUTCOMES = `
SELECT jsonb_build_object('decision', d.decision_id, 'outcome', d.outcome, 'text', d.text)
FROM decision_outcomes d WHERE d.statement_id = s.id ORDER BY d.decision_id`;

const GROUNDS = `
SELECT jsonb_build_object('reports', coalesce(jsonb_agg(r.id ORDER BY r.published_at, r.id) FILTER (WHERE r.id IS NOT NULL), '[]'),
  'evidence', coalesce(jsonb_agg(e.id ORDER BY e.created_at, e.id) FILTER (WHERE e.id IS NOT NULL), '[]'))
FROM statement_grounds g LEFT JOIN statements r ON r.id = g.report_id LEFT JOIN evidence e ON e.id = g.evidence_id
WHERE g.statement_id = s.id`;

/** What it answers, where that is published: nothing else can be answered. */
const ANSWERED = `
SELECT jsonb_build_object('noun', p.noun, 'id', p.id, 'publishedOn', p.published_on,
  'organisation', signed_by(p.id))
FROM published_statements p WHERE p.id = s.answers_id`;

/** Statement `s`, and where it is the current version those before it, the newest first. */
const VERSIONS = `
WITH RECURSIVE versions AS (
  SELECT s.id, s.supersedes_id, 0 AS age
  UNION ALL SELECT before.id, before.supersedes_id, v.age + 1 FROM versions v JOIN statements before ON before.id = v.supersedes_id
  WHERE s.state = 'published' AND NOT EXISTS (SELECT FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published')
) SELECT id, age FROM versions`;

/**
 * What those replied to statement `s` who answer for what it judges; nobody gets rid of it by another version: on the current one
 * stands the last that each said. An objection has its reply apart.
 */
export const REPLIES = `
SELECT replied.shown FROM (
  SELECT DISTINCT ON (y.organisation_id) y.published_at, y.id, jsonb_build_object('id', y.id, 'organisation', signed_by(y.id),
    'publishedOn', y.published_on, 'language', y.language, 'text', y.text, 'isToEarlier', v.age > 0,
    'blackouts', to_jsonb(ARRAY(${blackoutMarksOf('y')})), 'isDemo', y.is_demo) AS shown
  FROM (${VERSIONS}) v JOIN published_statements y ON y.answers_id = v.id AND y.noun = 'reply'
  WHERE s.noun IN ('report', 'assessment') ORDER BY y.organisation_id, v.age
) replied ORDER BY replied.published_at, replied.id`;

const RETURNS = `
SELECT jsonb_build_object('remark', b.remark, 'remarks', b.remarks, 'by', a.name,
  'at', ${instantOf('b.returned_at')})
FROM statement_returns b LEFT JOIN accounts a ON a.id = b.returned_by_id
WHERE b.statement_id = s.id AND b.withdrawn_at IS NULL ORDER BY b.returned_at, b.id`;

const VIEW = `
SELECT s.id, s.noun, s.state, s.recommendation_id AS "recommendationId", s.framework_id AS "frameworkId", s.organisation_id AS "organisationId",
  s.language, s.text, s.judgement, s.period, s.as_of::text AS "asOf", s.supersedes_id AS supersedes,
  s.answers_id AS answers, s.answer, s.areas, s.since::text AS since, s.due_on::text AS "dueOn",
  s.effect, s.confidence, s.confidence_why AS "confidenceWhy", s.guidance, s.differs_because AS "differsBecause", (${GROUNDS}) AS grounds,
  CASE WHEN s.stance IS NOT NULL THEN jsonb_build_object('milestone', s.milestone_id, 'stance', s.stance) END AS about,
  CASE WHEN s.noun = 'assessment' THEN s.milestone_id END AS "milestoneId",
  (SELECT jsonb_build_object('id', m.id, 'title', m.title) FROM milestones m WHERE m.id = s.milestone_id AND s.noun = 'assessment') AS milestone,
  period.closes_on::text AS "closesOn",
  coalesce((CASE WHEN s.state IN ('draft', 'returned') THEN now() ELSE s.submitted_at END AT TIME ZONE 'UTC')::date > period.closes_on,
    false) AS "isLate",
  (${ANSWERED}) AS answered, objection.standing, objection.reply_id AS reply,
  hands.stepped_by_id AS "steppedBy", hands.stepped_from AS "steppedFrom", hands.stepped_at AS "steppedAt",
  s.created_at AS "createdAt", s.updated_at AS "updatedAt", s.submitted_at AS "submittedAt",
  s.published_at AS "publishedAt", (s.published_at AT TIME ZONE 'UTC')::date::text AS "publishedOn",
  s.is_demo AS "isDemo", s.version, hands.creation_hash AS "creationHash", hands.author_id AS "authorId", author.name AS author,
  (SELECT r.ref FROM recommendation_refs r WHERE r.id = s.recommendation_id) AS recommendation,
  (SELECT f.ref FROM framework_refs f WHERE f.id = s.framework_id) AS framework,
  signed_by(s.id) AS organisation,
  (SELECT n.id FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published') AS "supersededBy",
  ARRAY(${MOVES}) AS moves,
  ARRAY(${VALUES}) AS values,
  ARRAY(${MEETINGS}) AS meetings,
  ARRAY(${OUTCOMES}) AS outcomes,
  ARRAY(${RETURNS}) AS returns,
  ARRAY(${REPLIES}) AS replies,
  ARRAY(${BLACKOUT_MARKS}) AS blackouts,
  jsonb_build_object('id', behind.id, 'role', behind.role) AS behind,
  people_of(s.organisation_id) AS people,
  ${placeOf('s.recommendation_id', 's.organisation_id')} AS place
FROM statements s
LEFT JOIN statement_hands hands ON hands.statement_id = s.id
LEFT JOIN accounts author ON author.id = hands.author_id
LEFT JOIN accounts behind ON behind.id = hands.edited_by_id
LEFT JOIN objection_standings objection ON objection.id = s.id
CROSS JOIN LATERAL (
  SELECT CASE WHEN s.state IN ('draft', 'returned') THEN period_closes(s.recommendation_id, s.period) ELSE s.closes_on END AS closes_on
) period`;

type StatementRow = Omit<StatementView, 'stepped'> & {
  steppedBy: Id | null;
  steppedFrom: StatementState | null;
  steppedAt: Date | null;
};

export const SUBJECTS: Record<SubjectNoun, string> = {
  recommendation: 'SELECT r.id, NULL::uuid, NULL::uuid FROM recommendations r WHERE r.reference = $1',
  milestone: 'SELECT m.recommendation_id, m.id, NULL::uuid FROM milestones m WHERE m.id = $1',
  framework: 'SELECT NULL::uuid, NULL::uuid, f.id FROM frameworks f WHERE f.slug = $1',
};

const LISTS = {
  own: { condition: 's.organisation_id = $1', key: 'created_at' },
  published: { condition: `s.state = 'published'`, key: 'published_at' },
};

const STAGE = `CASE WHEN s.state <> 'published' THEN 'unpublished'
  WHEN EXISTS (SELECT FROM statements n WHERE n.supersedes_id = s.id AND n.state = 'published') THEN 'superseded' ELSE 'current' END`;

@Injectable()
export class StatementsRepository {
  constructor(private readonly database: Database) {}

  /** Those after one of the same list. */
  findListed(actor: Actor | null, filter: StatementFilter, after: Id | null, limit: number): Promise<StatementView[]> {
    const { key } = LISTS[filter.of];
    const { condition, parameters } = listed(actor, filter);
    return this.readViews(
      `${VIEW} WHERE ${condition}
         AND ($6::uuid IS NULL OR (s.${key}, s.id) < (SELECT a.${key}, a.id FROM statements a WHERE a.id = $6))
       ORDER BY s.${key} DESC, s.id DESC LIMIT $7`,
      [...parameters, after, limit],
    );
  }

  /** How many there are, counted no further than a page tells. */
  async countListed(actor: Actor | null, filter: StatementFilter): Promise<number> {
    const { condition, parameters } = listed(actor, filter);
    const [row] = await this.database.query<{ total: number }>(
      `SELECT count(*)::integer AS total FROM (SELECT FROM statements s WHERE ${condition} LIMIT ${COUNT_LIMIT}) listed`,
      parameters,
    );
    return row?.total ?? 0;
  }

  /** Whether the list has a statement with this id. */
  async isListed(actor: Actor | null, filter: StatementFilter, id: Id): Promise<boolean> {
    const { condition, parameters } = listed(actor, filter);
    const rows = await this.database.query(`SELECT FROM statements s WHERE ${condition} AND s.id = $6`, [
      ...parameters,
      id,
    ]);
    return rows.length > 0;
  }

  /** Of the own organisation what is not published yet, the last touched first. */
  findPending({ organisationId }: Member): Promise<StatementView[]> {
    return this.readViews(
      `${VIEW} WHERE s.organisation_id = $1 AND s.state <> 'published' ORDER BY s.updated_at DESC, s.id`,
      [organisationId],
    );
  }

  async findVisible(actor: Actor | null, noun: StatementNoun, id: Id): Promise<StatementView | null> {
    const visible = statementsVisibleTo(actor, 3);
    const [statement] = await this.readViews(`${VIEW} WHERE s.id = $1 AND s.noun = $2 AND ${visible.condition}`, [
      id,
      noun,
      ...visible.parameters,
    ]);
    return statement ?? null;
  }

  /** In the order of the ids. */
  findPublished(actor: Actor | null, noun: StatementNoun, ids: Id[]): Promise<StatementView[]> {
    const visible = statementsVisibleTo(actor, 3);
    return this.readViews(
      `${VIEW} WHERE s.id = ANY ($1) AND s.noun = $2 AND s.state = 'published' AND ${visible.condition}
       ORDER BY array_position($1::uuid[], s.id)`,
      [ids, noun, ...visible.parameters],
    );
  }

  /** @throws Absent */
  async getVisible(actor: Actor | null, noun: StatementNoun, id: Id): Promise<StatementView> {
    const statement = await this.findVisible(actor, noun, id);
    if (!statement) throw new Absent();
    return statement;
  }

  /** What the same request made before. */
  async findCreated(member: Member, noun: StatementNoun, id: Id, creationHash: Buffer): Promise<StatementView | null> {
    const [statement] = await this.readViews(
      `${VIEW} WHERE s.id = $1 AND s.noun = $2 AND s.organisation_id = $3 AND hands.creation_hash = $4`,
      [id, noun, member.organisationId, creationHash],
    );
    return statement ?? null;
  }

  private async readViews(sql: string, parameters: unknown[]): Promise<StatementView[]> {
    const rows = await this.database.query<StatementRow>(sql, parameters);
    return rows.map(({ steppedBy, steppedFrom, steppedAt, ...row }) => {
      const isStepped = steppedBy !== null && steppedFrom !== null && steppedAt !== null;
      return { ...row, stepped: isStepped ? { by: steppedBy, from: steppedFrom, at: steppedAt } : null };
    });
  }

  /** The id of what a key names. */
  async findSubject({ noun, id }: SubjectKey): Promise<Id | null> {
    if (noun === 'milestone' && !isUuid(id)) return null;
    const [row] = await this.database.query<{ id: Id }>(
      `SELECT coalesce(framework, milestone, recommendation) AS id FROM (${SUBJECTS[noun]}) AS about (recommendation, milestone, framework)`,
      [id],
    );
    return row?.id ?? null;
  }

  /** What a key names, and where an organisation stands to it. */
  async findPlace({ noun, id }: SubjectKey, organisationId: Id): Promise<(StatementSubject & { place: Place }) | null> {
    if (noun === 'milestone' && !isUuid(id)) return null;
    const [row] = await this.database.query<StatementSubject & { place: Place }>(
      `SELECT about."recommendationId", about."milestoneId", about."frameworkId", ${placeOf('about."recommendationId"', '$2')} AS place
       FROM (${SUBJECTS[noun]}) AS about ("recommendationId", "milestoneId", "frameworkId")`,
      [id, organisationId],
    );
    return row ?? null;
  }
}

/** Objections and replies are about what they answer, all others about what they speak of. */
export const isAnswering = (noun: StatementNoun): boolean => noun === 'objection' || noun === 'reply';

/** The second gate stands in every list, whatever the list asks for. */
function listed(actor: Actor | null, { noun, of, recommendation, about, stage }: StatementFilter) {
  const visible = statementsVisibleTo(actor, 1);
  return {
    condition: `${visible.condition} AND ${LISTS[of].condition} AND s.noun = $2
      AND ($3::text IS NULL OR s.recommendation_id = (SELECT id FROM recommendations WHERE reference = $3))
      AND ($4::text IS NULL OR $4 = ${STAGE}) AND ($5::uuid IS NULL OR s.${isAnswering(noun) ? 'answers_id' : 'subject_id'} = $5)`,
    parameters: [...visible.parameters, noun, recommendation ?? null, stage ?? null, about ?? null],
  };
}
