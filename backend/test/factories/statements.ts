import { randomBytes, randomUUID } from 'node:crypto';
import { type Evidence } from '../../src/evidence/evidence.entity.js';
import { type StatementGround } from '../../src/assessments/statement-ground.entity.js';
import { type Statement } from '../../src/statements/statement.entity.js';
import { RegisterRows } from './register.js';
import { dayAgo, type Needs } from './rows.js';

/** What organisations say, and what it rests on. */
export class StatementRows extends RegisterRows {
  /** A published report; with another state one that is not. */
  report(changes: Needs<Statement, 'recommendationId' | 'organisationId'>): Promise<Statement> {
    return this.statement({ noun: 'report', period: '2026-Q3', ...changes });
  }

  /** A published assessment; with another state one that is not. */
  assessment(changes: Needs<Statement, 'recommendationId' | 'organisationId'>): Promise<Statement> {
    return this.statement({ noun: 'assessment', asOf: dayAgo(0), ...changes });
  }

  /** A published response; with another state one that is not. */
  response(changes: Needs<Statement, 'recommendationId' | 'organisationId'>): Promise<Statement> {
    return this.statement({ noun: 'response', answer: 'accepted', ...changes });
  }

  /** A published objection whose reply is due in thirty days; with another state one that is not. */
  objection(changes: Needs<Statement, 'recommendationId' | 'organisationId' | 'answersId'>): Promise<Statement> {
    const dueOn = (changes.state ?? 'published') === 'published' ? dayAgo(-30) : null;
    return this.statement({ noun: 'objection', dueOn, ...changes });
  }

  /** A published reply; with another state one that is not. */
  reply(changes: Needs<Statement, 'recommendationId' | 'organisationId' | 'answersId'>): Promise<Statement> {
    return this.statement({ noun: 'reply', ...changes });
  }

  /** What an assessment rests on: a published report, or a piece of evidence. */
  ground(changes: Needs<StatementGround, 'statementId'>): Promise<StatementGround> {
    return this.insert('statement_grounds', { id: randomUUID(), reportId: null, evidenceId: null, ...changes });
  }

  /** Under a statement, of its organisation and recommendation; alone where both are given. */
  async evidence(changes: Needs<Evidence, 'authorId'>): Promise<Evidence> {
    return this.insert('evidence', {
      id: randomUUID(),
      ...(await this.placeOf(changes.statementId ?? null)),
      kind: 'link',
      caption: 'What it rests on',
      url: 'https://example.test/proof',
      level: 'public',
      createdAt: new Date(),
      isDemo: false,
      version: 1,
      creationHash: randomBytes(32),
      ...changes,
    });
  }

  private async statement(
    changes: Needs<Statement, 'noun' | 'recommendationId' | 'organisationId'>,
  ): Promise<Statement> {
    const { state = 'published', organisationId } = changes;
    const at = changes.publishedAt ?? changes.createdAt ?? new Date();
    const authorId = changes.authorId ?? (await this.account({ organisationId })).id;
    return this.insert('statements', {
      id: randomUUID(),
      authorId,
      editedById: authorId,
      state,
      language: 'fr',
      text: 'What was done and what was not, in a few words.',
      judgement: null,
      period: null,
      asOf: null,
      supersedesId: null,
      createdAt: at,
      updatedAt: at,
      submittedAt: state === 'published' || state === 'submitted' ? at : null,
      publishedAt: state === 'published' ? at : null,
      isDemo: false,
      version: 1,
      creationHash: randomBytes(32),
      ...changes,
    });
  }

  private async placeOf(statementId: string | null): Promise<object> {
    if (statementId === null) return {};
    const found = await this.database.query('SELECT organisation_id, recommendation_id FROM statements WHERE id = $1', [
      statementId,
    ]);
    const [row] = (Array.isArray(found) ? found : (found as { rows: unknown[] }).rows) as Record<string, string>[];
    return { organisationId: row?.['organisation_id'], recommendationId: row?.['recommendation_id'] };
  }
}
