import { randomUUID } from 'node:crypto';
import {
  type Id,
  type ReturnStatement,
  type StatementNoun,
  type StatementState,
  type StatementStep,
  transitionOf,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { StatementReturn } from './statement-return.entity.js';
import { Statement } from './statement.entity.js';
import { appraisalOf, type StatementContent, type StatementDraft, type StatementView } from './statement.view.js';

export interface NewStatement extends StatementDraft {
  authorId: Id;
  creationHash: Buffer;
}

/** Whoever changes what was sent back has built on that step: nobody takes it back any more. */
const NOTHING_TO_UNDO = { steppedById: null, steppedFrom: null, steppedAt: null };

const CARGO_TABLES = [
  'milestone_moves',
  'reported_values',
  'meetings',
  'decision_outcomes',
  'statement_grounds',
] as const;

const ADD_CARGO: Record<(typeof CARGO_TABLES)[number], string> = {
  milestone_moves: `
    INSERT INTO milestone_moves (statement_id, milestone_id, state, achieved_on, text, blockers)
    SELECT $1, m.milestone, m.state, m."achievedOn", m.text, m.blockers
    FROM jsonb_to_recordset($2) AS m (milestone uuid, state text, "achievedOn" date, text text, blockers jsonb)`,
  reported_values: `
    INSERT INTO reported_values (statement_id, indicator_id, on_day, value, numerator, denominator, unavailable, comment, parts)
    SELECT $1, v.indicator, v."on", v.value, v.numerator, v.denominator, v.unavailable, v.comment, v.parts
    FROM jsonb_to_recordset($2) AS v (indicator uuid, "on" date, value double precision, numerator integer, denominator integer,
      unavailable text, comment text, parts jsonb)`,
  meetings: `
    INSERT INTO meetings (statement_id, id, level, held_on, area, organisations, women, men, young, agenda, decisions)
    SELECT $1, t.id, t.level, t."heldOn", t.area, t.organisations, t.women, t.men, t.young, t.agenda, t.decisions
    FROM jsonb_to_recordset($2) AS t (id uuid, level text, "heldOn" date, area text, organisations jsonb, women integer, men integer,
      young integer, agenda text, decisions jsonb)`,
  decision_outcomes: `
    INSERT INTO decision_outcomes (statement_id, decision_id, outcome, text)
    SELECT $1, d.decision, d.outcome, d.text FROM jsonb_to_recordset($2) AS d (decision uuid, outcome text, text text)`,
  statement_grounds: `
    INSERT INTO statement_grounds (id, statement_id, report_id, evidence_id)
    SELECT gen_random_uuid(), $1, g.report, g.evidence FROM jsonb_to_recordset($2) AS g (report uuid, evidence uuid)`,
};

/** Writing statements. What is changed is locked first, so that of two people one comes second. */
@Injectable()
export class StatementChangesRepository {
  constructor(private readonly database: Database) {}

  /** Keeps others from changing a statement of the own organisation, until the transaction ends. */
  async lock({ organisationId }: Member, id: Id): Promise<void> {
    await this.database.query('SELECT FROM statements WHERE id = $1 AND organisation_id = $2 FOR UPDATE', [
      id,
      organisationId,
    ]);
  }

  /** Keeps it as it is while something is put under it. */
  async hold({ organisationId }: Member, id: Id): Promise<void> {
    await this.database.query('SELECT FROM statements WHERE id = $1 AND organisation_id = $2 FOR NO KEY UPDATE', [
      id,
      organisationId,
    ]);
  }

  /** Keeps what a statement moves and measures as it is, while it is published. */
  async holdPlans(id: Id): Promise<void> {
    await this.database.query('SELECT hold_plans($1)', [id]);
  }

  /** How many the own organisation published today on the same subject. Who publishes there at the same moment waits, and is counted. */
  async countToday({ organisationId }: Member, id: Id): Promise<number> {
    await this.database.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('publications ' || s.organisation_id || ' ' || s.subject_id, 0))
       FROM statements s WHERE s.id = $1 AND s.organisation_id = $2`,
      [id, organisationId],
    );
    const [row] = await this.database.query<{ published: number }>(
      `SELECT count(*)::integer AS published FROM statements s
       WHERE s.subject_id = (SELECT about.subject_id FROM statements about WHERE about.id = $1) AND s.organisation_id = $2
         AND s.state = 'published' AND s.published_at >= date_trunc('day', now(), 'UTC')`,
      [id, organisationId],
    );
    return row?.published ?? 0;
  }

  /** Also by what was thrown away since: a creation that arrives late must not bring it back. */
  async isTaken(noun: StatementNoun, id: Id): Promise<boolean> {
    const [row] = await this.database.query<{ taken: boolean }>('SELECT is_id_taken($1, $2) AS taken', [noun, id]);
    return row?.taken ?? false;
  }

  /** False when the id is taken, also by somebody who is faster right now. */
  async insert(draft: NewStatement): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text, judgement,
         period, as_of, supersedes_id, creation_hash, answer, answers_id, areas, since, milestone_id, stance,
         framework_id, effect, confidence, confidence_why, guidance, differs_because, created_at, updated_at, is_demo)
       SELECT $1, $2, $3, o.id, $5, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
         $19, $20, $21, $22, $23, $24, now(), now(), o.is_demo
       FROM organisations o WHERE o.id = $4
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        ...[draft.id, draft.noun, draft.recommendationId, draft.organisationId, draft.authorId, draft.language],
        ...[draft.text, draft.judgement, draft.period, draft.asOf, draft.supersedes, draft.creationHash],
        ...[draft.answer, draft.answers, draft.areas, draft.since, milestoneOf(draft)],
        ...[draft.about?.stance ?? null, draft.frameworkId, draft.effect, draft.confidence, draft.confidenceWhy],
        ...[JSON.stringify(draft.guidance), draft.differsBecause],
      ],
    );
    if (rows.length > 0) await this.addCargo(draft.id, draft);
    return rows.length > 0;
  }

  async saveContent({ accountId }: Member, statement: StatementView): Promise<void> {
    const { id, version, language, text, judgement, period, asOf, answer, areas, since, about } = statement;
    const said = { language, text, judgement, period, asOf, answer, areas, since, ...appraisalOf(statement) };
    const on = { milestoneId: milestoneOf(statement), stance: about?.stance ?? null };
    const changed = { ...said, ...on, updatedAt: new Date(), version: version + 1 };
    await this.database.manager.update(Statement, { id }, { ...changed, ...NOTHING_TO_UNDO, editedById: accountId });
    for (const table of CARGO_TABLES) await this.database.query(`DELETE FROM ${table} WHERE statement_id = $1`, [id]);
    await this.addCargo(id, statement);
  }

  /** The draft with all that it carries. */
  async remove(id: Id): Promise<void> {
    for (const table of CARGO_TABLES) await this.database.query(`DELETE FROM ${table} WHERE statement_id = $1`, [id]);
    await this.database.manager.delete(Statement, { id });
  }

  /** What lies under a statement is part of what is published: who changes it stands behind it too. */
  async markEdited({ accountId }: Member, id: Id): Promise<void> {
    await this.database.manager.update(Statement, { id }, { ...NOTHING_TO_UNDO, editedById: accountId });
  }

  /**
   * The transaction's instant signs the step, so that the database can see that it is one's own and happens now.
   * `replyDays`: a reply is due in so many.
   */
  async saveStep(
    member: Member,
    statement: StatementView,
    step: StatementStep,
    replyDays: number | null,
  ): Promise<void> {
    const { id, noun, state, version } = statement;
    const to = transitionOf(noun, step)?.to ?? state;
    await this.database.query(
      `UPDATE statements SET state = $2, updated_at = now(), version = $3, stepped_by_id = $4, stepped_from = $5, stepped_at = now(),
         submitted_at = CASE WHEN $6 = 'submission' OR (submitted_at IS NULL AND $6 = 'publication') THEN now() ELSE submitted_at END,
         published_at = CASE WHEN $6 = 'publication' THEN now() END,
         due_on = (now() AT TIME ZONE 'UTC')::date + $7::integer
       WHERE id = $1`,
      [id, to, version + 1, member.accountId, state, step, replyDays],
    );
  }

  /** Back to where the last step came from; what was remarked with it is remarked no longer. */
  async undoStep({ id, version }: StatementView, to: StatementState): Promise<void> {
    await this.database.query(
      `UPDATE statements SET state = $2, updated_at = now(), version = $3, stepped_by_id = NULL, stepped_from = NULL, stepped_at = NULL,
         submitted_at = CASE WHEN $2 <> 'draft' THEN submitted_at END
       WHERE id = $1`,
      [id, to, version + 1],
    );
    if (to !== 'submitted') return;
    await this.database.query(
      `UPDATE statement_returns SET withdrawn_at = now()
       WHERE id = (SELECT b.id FROM statement_returns b WHERE b.statement_id = $1 AND b.withdrawn_at IS NULL
                   ORDER BY b.returned_at DESC, b.id LIMIT 1)`,
      [id],
    );
  }

  async addReturn(member: Member, statementId: Id, { remark, remarks = [] }: ReturnStatement): Promise<void> {
    const said = { remark, remarks, returnedById: member.accountId, returnedAt: new Date() };
    await this.database.manager.insert(StatementReturn, { id: randomUUID(), statementId, ...said });
  }

  private async addCargo(id: Id, { moves, values, meetings, outcomes, grounds }: StatementContent): Promise<void> {
    const rows = {
      ...{ milestone_moves: moves, reported_values: values, meetings, decision_outcomes: outcomes },
      statement_grounds: [
        ...grounds.reports.map((report) => ({ report })),
        ...grounds.evidence.map((evidence) => ({ evidence })),
      ],
    };
    for (const table of CARGO_TABLES) {
      if (rows[table].length > 0) await this.database.query(ADD_CARGO[table], [id, JSON.stringify(rows[table])]);
    }
  }
}

/** The one an assessment judges, or a report supports or contradicts. */
function milestoneOf({ milestoneId, about }: StatementDraft): Id | null {
  return milestoneId ?? about?.milestone ?? null;
}
