import { type Day, type LevelChange, type Perspective } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { PUBLIC_EVIDENCE } from '../evidence/evidence-view.js';

export type Causes = Pick<LevelChange, 'statements' | 'after'>;

const AFTER_MOST = 20;

const FOUND_BY = `(SELECT signature_of(v.organisation_id, 'independent', v.signed_name) FROM verifications v WHERE v.id = c.id)`;
const CAUSE = `jsonb_build_object('noun', c.noun, 'id', c.id, 'publishedOn', c.published_on,
  'organisation', CASE c.noun WHEN 'verification' THEN ${FOUND_BY} ELSE signed_by(c.id) END)`;

/**
 * Judgements published that day by the side, or by an organisation that spoke for it until then; and reports without one
 * that took the place of a judgement.
 */
const MOVED = `
SELECT change.place, s.id, s.noun, s.organisation_id, s.published_at, s.published_on,
  coalesce(earlier.published_on, '-infinity') AS since
FROM change JOIN published_statements s ON s.published_on = change.day
LEFT JOIN LATERAL (
  SELECT j.published_on, j.perspective FROM judgements j
  WHERE j.subject_id = $1 AND j.organisation_id = s.organisation_id AND (j.published_at, j.statement_id) < (s.published_at, s.id)
  ORDER BY j.published_at DESC, j.statement_id DESC LIMIT 1
) earlier ON true
WHERE s.subject_id = $1 AND s.noun IN ('report', 'assessment') AND change.perspective IN (s.perspective, earlier.perspective)
  AND (s.judgement IS NOT NULL OR EXISTS (SELECT FROM judgements j WHERE j.subject_id = $1 AND j.statement_id = s.supersedes_id))`;

/** By the day: of the day itself one knows not which came first. */
const SINCE_THEN = 'published_on BETWEEN m.since AND m.published_on';

const GROUNDS = `
SELECT m.place, p.noun, p.id, p.published_on
FROM moved m JOIN statement_grounds g ON g.statement_id = m.id JOIN published_statements p ON p.id = g.report_id`;

const OBJECTIONS = `
SELECT m.place, o.noun, o.id, o.published_on
FROM published_statements o JOIN statements said ON said.id = o.answers_id
JOIN moved m ON m.organisation_id = said.organisation_id AND said.published_at < m.published_at AND o.${SINCE_THEN}
WHERE o.recommendation_id = $1 AND o.noun = 'objection'`;

/** Published, on milestones or on evidence that everybody may read, whoever asks: nothing else is ever told of. */
const FINDINGS = `
SELECT m.place, 'verification', v.id, v.published_on
FROM moved m JOIN (
  SELECT v.id, (v.published_at AT TIME ZONE 'UTC')::date AS published_on FROM verifications v
  WHERE v.state = 'published' AND (v.milestone_id IN (SELECT id FROM milestones WHERE recommendation_id = $1)
    OR v.evidence_id IN (SELECT e.id FROM evidence e WHERE e.recommendation_id = $1 AND ${PUBLIC_EVIDENCE}))
) v ON v.${SINCE_THEN}`;

/** What changed how a side sees a recommendation, and what that may have taken up. */
@Injectable()
export class LevelCausesRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the changes. */
  find(recommendationId: string, changes: { on: Day; perspective: Perspective }[]): Promise<Causes[]> {
    return this.database.query<Causes>(
      `WITH change AS (SELECT * FROM unnest($2::date[], $3::text[]) WITH ORDINALITY AS asked (day, perspective, place)),
         moved AS (${MOVED}), taken_up AS MATERIALIZED (${GROUNDS} UNION ${OBJECTIONS} UNION ${FINDINGS})
       SELECT ARRAY(SELECT ${CAUSE} FROM moved c WHERE c.place = change.place ORDER BY c.published_at, c.id) AS statements,
         ARRAY(SELECT ${CAUSE} FROM taken_up c WHERE c.place = change.place
           ORDER BY c.published_on DESC, c.noun, c.id LIMIT ${AFTER_MOST}) AS after
       FROM change ORDER BY change.place`,
      [recommendationId, changes.map(({ on }) => on), changes.map(({ perspective }) => perspective)],
    );
  }
}
