import { randomUUID } from 'node:crypto';
import { type Id, type MilestoneMove, STATEMENT_TRANSITIONS, type StatementStep } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { StatementReturn } from './statement-return.entity.js';
import { Statement } from './statement.entity.js';
import { type StatementDraft, type StatementView } from './statement.view.js';

export interface NewStatement extends StatementDraft {
  authorId: Id;
  creationHash: Buffer;
}

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

  async isTaken(id: Id): Promise<boolean> {
    const [row] = await this.database.query<{ taken: boolean }>(`SELECT is_id_taken('statement', $1) AS taken`, [id]);
    return row?.taken ?? false;
  }

  /** False when the id is taken, also by somebody who is faster right now. */
  async insert(draft: NewStatement): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO statements (id, noun, recommendation_id, organisation_id, author_id, edited_by_id, state, language, text, judgement,
         period, as_of, supersedes_id, creation_hash, created_at, updated_at, is_demo)
       SELECT $1, $2, $3, o.id, $5, $5, 'draft', $6, $7, $8, $9, $10, $11, $12, now(), now(), o.is_demo
       FROM organisations o WHERE o.id = $4
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        ...[draft.id, draft.noun, draft.recommendationId, draft.organisationId, draft.authorId, draft.language],
        ...[draft.text, draft.judgement, draft.period, draft.asOf, draft.supersedes, draft.creationHash],
      ],
    );
    if (rows.length > 0) await this.addMoves(draft.id, draft.moves);
    return rows.length > 0;
  }

  async saveContent({ accountId }: Member, { id, version, moves, ...content }: StatementView): Promise<void> {
    const { language, text, judgement, period, asOf } = content;
    const changed = { language, text, judgement, period, asOf, updatedAt: new Date(), version: version + 1 };
    await this.database.manager.update(Statement, { id }, { ...changed, editedById: accountId });
    await this.database.query('DELETE FROM milestone_moves WHERE statement_id = $1', [id]);
    await this.addMoves(id, moves);
  }

  /** What lies under a statement is part of what is published: who changes it stands behind it too. */
  async markEdited({ accountId }: Member, id: Id): Promise<void> {
    await this.database.manager.update(Statement, { id }, { editedById: accountId });
  }

  async saveStep({ id, version }: StatementView, step: StatementStep): Promise<void> {
    const now = new Date();
    await this.database.manager.update(
      Statement,
      { id },
      {
        state: STATEMENT_TRANSITIONS[step].to,
        updatedAt: now,
        version: version + 1,
        ...(step === 'submission' && { submittedAt: now }),
        ...(step === 'publication' && { publishedAt: now }),
      },
    );
  }

  async addReturn(member: Member, statementId: Id, remark: string): Promise<void> {
    const back = { id: randomUUID(), statementId, returnedById: member.accountId, remark, returnedAt: new Date() };
    await this.database.manager.insert(StatementReturn, back);
  }

  private async addMoves(id: Id, moves: MilestoneMove[]): Promise<void> {
    await this.database.query(
      `INSERT INTO milestone_moves (statement_id, milestone_id, state, achieved_on, text)
       SELECT $1, m.milestone, m.state, m."achievedOn", m.text
       FROM jsonb_to_recordset($2) AS m (milestone uuid, state text, "achievedOn" date, text text)`,
      [id, JSON.stringify(moves)],
    );
  }
}
