import {
  type Evidence,
  type EvidenceListPage,
  type EvidenceRecord,
  type Id,
  type OwnEvidence,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { isUuid } from '../core/http/validators.js';
import { Conflict, InvalidInput } from '../core/problems/problems.js';
import { isOwn } from '../statements/statement.workflow.js';
import { EvidenceOpeningsRepository } from './evidence-openings.repository.js';
import { isRestricted } from './evidence-openings.service.js';
import { EvidenceRemoval } from './evidence-removal.js';
import { type EvidenceQueryDto } from './evidence.dto.js';
import { toEvidence, toOwnEvidence, toRecord } from './evidence.mapper.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';

interface WithId {
  id: Id;
}

/** Reading evidence: of the own organisation all, of others what is visible to the reader. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly removal: EvidenceRemoval,
    private readonly openings: EvidenceOpeningsRepository,
  ) {}

  /** What lies under these statements that the actor may read. */
  async under(actor: Actor | null, statements: WithId[]): Promise<(statement: WithId) => Evidence[]> {
    const rows = await this.findUnder(actor, statements);
    return ({ id }) => rows.filter(({ statementId }) => statementId === id).map(toEvidence);
  }

  /** The same for statements of the own organisation. */
  async ownUnder(member: Member, statements: WithId[]): Promise<(statement: WithId) => OwnEvidence[]> {
    const rows = await this.findUnder(member, statements);
    return ({ id }) => rows.filter(({ statementId }) => statementId === id).map((row) => toOwnEvidence(member, row));
  }

  /** Those of them that the actor may read. */
  async findByIds(actor: Actor | null, ids: Id[]): Promise<Evidence[]> {
    const rows = ids.length > 0 ? await this.evidence.findByIds(actor, ids) : [];
    return rows.map(toEvidence);
  }

  /** Those of them that the actor may read and others may name: not taken back, and under no draft. */
  async findNameable(actor: Actor, ids: Id[]): Promise<Id[]> {
    const rows = ids.length > 0 ? await this.evidence.findByIds(actor, ids) : [];
    return rows
      .filter((row) => !row.isWithdrawn && (row.statementState ?? 'published') === 'published')
      .map(({ id }) => id);
  }

  /** Newest first. @throws InvalidInput */
  async findPage(actor: Actor | null, query: EvidenceQueryDto): Promise<EvidenceListPage> {
    const { cursor, limit } = query;
    const after = cursor === undefined ? null : await this.placeOf(actor, cursor);
    const rows = await this.evidence.findListed(actor, query, after, limit + 1);
    const page = pageOf(rows, limit, await this.evidence.countListed(actor, query), ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => show(actor, row)) };
  }

  /** Whoever reads what restricted evidence of others says has opened it. @throws Absent */
  async get(actor: Actor | null, id: Id): Promise<EvidenceRecord | OwnEvidence> {
    const row = await this.evidence.getVisible(actor, id);
    if (actor && !isOwn(actor, row) && isRestricted(row) && hasWords(row))
      await this.openings.record(actor, id, 'clean');
    return show(actor, row);
  }

  /** With the draft of the own organisation that it lies under. @throws Conflict where others were shown a piece of it */
  async removeUnder(member: Member, draft: WithId): Promise<void> {
    const rows = await this.findUnder(member, [draft]);
    if (rows.some(({ wasOffered }) => wasOffered)) throw new Conflict('step_refused');
    // Copies come after what they are made of, and go before it.
    for (const row of rows.reverse()) await this.removal.remove(member, row);
  }

  private async findUnder(actor: Actor | null, statements: WithId[]): Promise<EvidenceRow[]> {
    const ids = statements.map(({ id }) => id);
    return ids.length > 0 ? this.evidence.findVisible(actor, ids) : [];
  }

  private async placeOf(actor: Actor | null, cursor: string): Promise<Id> {
    const [id] = decodeCursor(cursor, isUuid);
    if (!(await this.evidence.findOne(actor, id))) throw new InvalidInput([{ path: 'cursor', code: 'format' }]);
    return id;
  }
}

const hasWords = ({ shown }: EvidenceRow): boolean => shown.text !== null || shown.url !== null;

function show(actor: Actor | null, row: EvidenceRow): EvidenceRecord | OwnEvidence {
  return actor && isOwn(actor, row) ? toOwnEvidence(actor, row) : toRecord(actor, row);
}
