import { type Id, type StatementNoun, type VisibilityLevel } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { Database } from '../core/database/database.js';
import { Absent } from '../core/problems/problems.js';
import { Evidence } from './evidence.entity.js';
import { evidenceVisibleTo } from './evidence-visibility.js';

/** A piece of evidence and the statement that it stands under. */
export interface EvidenceRow {
  id: Id;
  kind: 'link';
  caption: string;
  url: string;
  level: VisibilityLevel;
  isDemo: boolean;
  version: number;
  statementId: Id;
  noun: StatementNoun;
  organisationId: Id;
}

export type NewEvidence = Pick<EvidenceRow, 'id' | 'caption' | 'url' | 'level' | 'statementId'> & {
  creationHash: Buffer;
};

const VIEW = `
SELECT e.id, e.kind, e.caption, e.url, e.level, e.is_demo AS "isDemo", e.version,
  s.id AS "statementId", s.noun, s.organisation_id AS "organisationId"
FROM evidence e JOIN statements s ON s.id = e.statement_id`;

@Injectable()
export class EvidenceRepository {
  constructor(private readonly database: Database) {}

  /** Under these statements, in the order in which it was brought. */
  findVisible(actor: Actor | null, statementIds: Id[]): Promise<EvidenceRow[]> {
    const visible = evidenceVisibleTo(actor, 2);
    return this.database.query<EvidenceRow>(
      `${VIEW} WHERE e.statement_id = ANY ($1) AND ${visible.condition} ORDER BY e.created_at, e.id`,
      [statementIds, ...visible.parameters],
    );
  }

  /** @throws Absent */
  async getVisible(actor: Actor | null, id: Id): Promise<EvidenceRow> {
    const visible = evidenceVisibleTo(actor, 2);
    const [evidence] = await this.database.query<EvidenceRow>(`${VIEW} WHERE e.id = $1 AND ${visible.condition}`, [
      id,
      ...visible.parameters,
    ]);
    if (!evidence) throw new Absent();
    return evidence;
  }

  /** Keeps others from changing it, until the transaction ends. */
  async lock({ organisationId }: Member, id: Id): Promise<void> {
    await this.database.query(
      `SELECT FROM evidence e JOIN statements s ON s.id = e.statement_id
       WHERE e.id = $1 AND s.organisation_id = $2 FOR UPDATE OF e`,
      [id, organisationId],
    );
  }

  /** Also by what was taken away since: a creation that arrives late must not bring it back. */
  async isTaken(id: Id): Promise<boolean> {
    const [row] = await this.database.query<{ taken: boolean }>(`SELECT is_id_taken('evidence', $1) AS taken`, [id]);
    return row?.taken ?? false;
  }

  /** What the same request made before. */
  async findCreated({ organisationId }: Member, id: Id, creationHash: Buffer): Promise<EvidenceRow | null> {
    const [evidence] = await this.database.query<EvidenceRow>(
      `${VIEW} JOIN evidence_hands hands ON hands.evidence_id = e.id
       WHERE e.id = $1 AND s.organisation_id = $2 AND hands.creation_hash = $3`,
      [id, organisationId, creationHash],
    );
    return evidence ?? null;
  }

  /** False when the id is taken, also by somebody who is faster right now. */
  async insert({ accountId }: Member, evidence: NewEvidence): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO evidence (id, statement_id, author_id, kind, caption, url, level, creation_hash, created_at, is_demo)
       SELECT $1, s.id, $3, 'link', $4, $5, $6, $7, now(), s.is_demo FROM statements s WHERE s.id = $2
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        ...[evidence.id, evidence.statementId, accountId],
        ...[evidence.caption, evidence.url, evidence.level, evidence.creationHash],
      ],
    );
    return rows.length > 0;
  }

  async save({ id, caption, url, level, version }: EvidenceRow): Promise<void> {
    await this.database.manager.update(Evidence, { id }, { caption, url, level, version: version + 1 });
  }

  async remove(id: Id): Promise<void> {
    await this.database.manager.delete(Evidence, { id });
  }
}
