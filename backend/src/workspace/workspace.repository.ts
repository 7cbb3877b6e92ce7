import {
  type DueReport,
  type Id,
  type JudgementToAnswer,
  type ObjectionToAnswer,
  type Period,
  type RecommendationRef,
  type RegisterGap,
  SHARP_DIVERGENCE,
  type ToAssess,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';

/** One period of one recommendation that the organisation has not reported on. */
export type OpenPeriod = Pick<DueReport, 'lastReportOn' | 'draft' | 'overdueMilestones' | 'missing'> & {
  recommendationId: Id;
  period: Period;
};

const MOST_TO_ASSESS = 10;

const REF = '(SELECT ref.ref FROM recommendation_refs ref WHERE ref.id = r.id) AS recommendation';

const OVERDUE_MILESTONES = `
SELECT jsonb_build_object('id', m.id, 'title', m.title, 'overdueDays', m.overdue_days)
FROM current_milestones m WHERE m.recommendation_id = asked.recommendation_id AND m.overdue_days > 0
ORDER BY m.overdue_days DESC, m.id`;

const MISSING = `
SELECT jsonb_build_object(
  'milestones', (SELECT count(*) FROM current_milestones m
    WHERE m.recommendation_id = asked.recommendation_id AND m.state IN ('planned', 'in_progress')
      AND NOT EXISTS (SELECT FROM milestone_moves said WHERE said.statement_id = draft.id AND said.milestone_id = m.id)),
  'indicators', (SELECT count(*) FROM indicators i
    WHERE i.recommendation_id = asked.recommendation_id AND i.organisation_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM reported_values said WHERE said.statement_id = draft.id AND said.indicator_id = i.id)))`;

const GAPS = `
SELECT 'no_lead' AS kind, r.reference AS key, r.text AS title, r.position
FROM recommendations r
WHERE NOT EXISTS (SELECT FROM current_responsibilities c WHERE c.recommendation_id = r.id AND c.part = 'lead')
UNION ALL
SELECT 'name_to_check', o.slug, o.name, 0 FROM organisations o
WHERE o.name_check IS NOT NULL AND coalesce(o.until > (now() AT TIME ZONE 'UTC')::date, true)
UNION ALL
SELECT 'no_translation', r.reference, r.text, r.position FROM recommendations r
WHERE r.text->>'fr' IS NULL OR r.text->>'en' IS NULL`;

const OUR_SUBJECTS = 'ARRAY(SELECT ours.subject_id FROM ours)';

/** Of each organisation the latest word on a subject, or on an area that it names, of the last twelve months. */
const COUNTING = `
SELECT c.statement_id FROM current_judgements c WHERE c.subject_id = ANY (${OUR_SUBJECTS}) AND c.is_fresh
UNION
SELECT a.statement_id FROM area_judgements_on((now() AT TIME ZONE 'UTC')::date) a WHERE a.subject_id = ANY (${OUR_SUBJECTS}) AND a.is_fresh`;

/** What waits for an organisation, across all nouns. */
@Injectable()
export class WorkspaceRepository {
  constructor(private readonly database: Database) {}

  /** Of the periods asked for, those that the organisation has sent in no report on. */
  findOpenPeriods(
    { organisationId }: Member,
    asked: { recommendationId: Id; period: Period }[],
  ): Promise<OpenPeriod[]> {
    return this.database.query<OpenPeriod>(
      `SELECT asked.recommendation_id AS "recommendationId", asked.period, draft.id AS draft,
         (SELECT max(p.published_on)::text FROM published_statements p
          WHERE p.noun = 'report' AND p.recommendation_id = asked.recommendation_id AND p.organisation_id = $1) AS "lastReportOn",
         ARRAY(${OVERDUE_MILESTONES}) AS "overdueMilestones", (${MISSING}) AS missing
       FROM unnest($2::uuid[], $3::text[]) AS asked (recommendation_id, period)
       LEFT JOIN LATERAL (
         SELECT s.id FROM statements s
         WHERE s.noun = 'report' AND s.recommendation_id = asked.recommendation_id AND s.organisation_id = $1
           AND s.period = asked.period AND s.state IN ('draft', 'returned')
         ORDER BY s.updated_at DESC, s.id LIMIT 1
       ) draft ON true
       WHERE NOT EXISTS (
         SELECT FROM statements s
         WHERE s.noun = 'report' AND s.recommendation_id = asked.recommendation_id AND s.organisation_id = $1
           AND s.period = asked.period AND s.state IN ('submitted', 'published'))`,
      [organisationId, asked.map(({ recommendationId }) => recommendationId), asked.map(({ period }) => period)],
    );
  }

  /** Objections to what the organisation published to which it has sent in no reply, soonest due first. */
  findToAnswer({ organisationId }: Member): Promise<ObjectionToAnswer[]> {
    return this.database.query<ObjectionToAnswer>(
      `SELECT d.id, ${REF}, (SELECT f.ref FROM framework_refs f WHERE f.id = s.framework_id) AS framework, s.text, d.due_on::text AS "dueOn", d.standing = 'unanswered' AS "isOverdue",
         signed_by(s.id) AS organisation,
         (SELECT jsonb_build_object('noun', about.noun, 'id', about.id, 'publishedOn', about.published_on,
            'organisation', signed_by(about.id))
          FROM published_statements about WHERE about.id = d.answers_id) AS about,
         (SELECT reply.id FROM statements reply
          WHERE reply.noun = 'reply' AND reply.answers_id = d.id AND reply.organisation_id = $1
          ORDER BY reply.updated_at DESC, reply.id LIMIT 1) AS draft
       FROM objection_standings d JOIN published_statements s ON s.id = d.id LEFT JOIN recommendations r ON r.id = d.recommendation_id
       WHERE d.about_organisation_id = $1 AND d.reply_id IS NULL
         AND NOT EXISTS (SELECT FROM statements sent
           WHERE sent.noun = 'reply' AND sent.answers_id = d.id AND sent.organisation_id = $1 AND sent.state = 'submitted')
       ORDER BY d.due_on, d.id`,
      [organisationId],
    );
  }

  /**
   * Others' judgements of what the organisation answers for to which it sent in no reply: that still count, and are low or stand
   * where sides are far apart today. Newest first.
   */
  findToReply({ organisationId }: Member): Promise<JudgementToAnswer[]> {
    return this.database.query<JudgementToAnswer>(
      `WITH ours AS MATERIALIZED (
         SELECT said.id, said.subject_id FROM replying_organisations o JOIN statements said ON said.id = o.statement_id
         WHERE o.organisation_id = $1
       ), counting AS MATERIALIZED (${COUNTING}),
       divergent AS MATERIALIZED (
         SELECT d.subject_id FROM divergences d WHERE d.subject_id = ANY (${OUR_SUBJECTS}) AND d.divergence >= $2
       )
       SELECT s.noun, s.id, ${REF}, (SELECT jsonb_build_object('id', m.id, 'title', m.title) FROM milestones m
            WHERE m.id = s.milestone_id AND s.noun = 'assessment') AS milestone,
         signed_by(s.id) AS organisation, s.judgement, s.text,
         (s.published_at AT TIME ZONE 'UTC')::date::text AS "publishedOn",
         CASE WHEN s.judgement IN ('not_initiated', 'minimum') THEN 'low' ELSE 'divergent' END AS reason,
         (SELECT reply.id FROM statements reply
          WHERE reply.noun = 'reply' AND reply.answers_id = s.id AND reply.organisation_id = $1
          ORDER BY reply.updated_at DESC, reply.id LIMIT 1) AS draft
       FROM counting JOIN ours ON ours.id = counting.statement_id JOIN statements s ON s.id = ours.id
       JOIN recommendations r ON r.id = s.recommendation_id
       WHERE (s.judgement IN ('not_initiated', 'minimum') OR s.subject_id IN (SELECT divergent.subject_id FROM divergent))
         AND NOT EXISTS (SELECT FROM statements sent
           WHERE sent.noun = 'reply' AND sent.answers_id = s.id AND sent.organisation_id = $1 AND sent.state IN ('submitted', 'published'))
       ORDER BY s.published_at DESC, s.id`,
      [organisationId, SHARP_DIVERGENCE],
    );
  }

  /** Recommendations that the organisation leads today and has neither answered nor begun to answer. */
  async findToRespond({ organisationId }: Member): Promise<RecommendationRef[]> {
    const rows = await this.database.query<{ recommendation: RecommendationRef }>(
      `SELECT ${REF} FROM recommendations r
       WHERE r.id IN (SELECT c.recommendation_id FROM current_responsibilities c WHERE c.organisation_id = $1 AND c.part = 'lead')
         AND NOT EXISTS (SELECT FROM statements s
           WHERE s.noun = 'response' AND s.recommendation_id = r.id AND s.organisation_id = $1)
       ORDER BY r.position, r.id`,
      [organisationId],
    );
    return rows.map(({ recommendation }) => recommendation);
  }

  /** References of what the person looks after, as focal point or alternate. */
  async findMine({ accountId }: Member): Promise<string[]> {
    const rows = await this.database.query<{ reference: string }>(
      `SELECT r.reference FROM focal_points f JOIN recommendations r ON r.id = f.recommendation_id
       WHERE f.account_id = $1 ORDER BY r.position, r.id`,
      [accountId],
    );
    return rows.map(({ reference }) => reference);
  }

  /** What the register lacks, kind by kind. */
  findGaps(): Promise<RegisterGap[]> {
    return this.database.query<RegisterGap>(
      `SELECT gap.kind, gap.key, gap.title FROM (${GAPS}) gap
       ORDER BY array_position(ARRAY['no_lead', 'name_to_check', 'no_translation'], gap.kind), gap.position, gap.key`,
    );
  }

  /**
   * Recommendations without a fresh judgement of the organisation, and those where sides disagree sharply and another
   * side has spoken since the organisation did. What it is already assessing is left out.
   */
  findToAssess({ organisationId, organisationKind }: Member): Promise<ToAssess[]> {
    return this.database.query<ToAssess>(
      `SELECT ${REF}, d.divergence, own.judgement AS own,
         CASE WHEN d.divergence >= $3 THEN 'divergent' WHEN own.judgement IS NULL THEN 'never_assessed' ELSE 'outdated' END AS reason
       FROM recommendations r
       LEFT JOIN current_standings d ON d.recommendation_id = r.id
       LEFT JOIN current_judgements own ON own.subject_id = r.id AND own.organisation_id = $1
       WHERE (own.judgement IS NULL OR NOT own.is_fresh OR (d.divergence >= $3 AND EXISTS (
           SELECT FROM current_judgements other
           WHERE other.subject_id = r.id AND other.perspective <> $2 AND other.published_on > own.published_on)))
         AND NOT EXISTS (
           SELECT FROM statements s
           WHERE s.noun = 'assessment' AND s.state <> 'published' AND s.subject_id = r.id AND s.organisation_id = $1)
       ORDER BY d.divergence DESC NULLS LAST, r.position, r.id
       LIMIT ${MOST_TO_ASSESS}`,
      [organisationId, organisationKind, SHARP_DIVERGENCE],
    );
  }
}
