import { isDeepStrictEqual } from 'node:util';
import {
  EDITABLE_STATES,
  type ChangeEvidence,
  type CreateEvidence,
  type Evidence,
  type Id,
  type OwnEvidence,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member, type SessionFacts } from '../core/access/actor.js';
import { requireConfirmed } from '../core/access/confirmation.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { sentFields } from '../core/http/sent-fields.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict, Forbidden, InvalidInput, Stale } from '../core/problems/problems.js';
import { type StatementView } from '../statements/statement.view.js';
import { isOwn } from '../statements/statement.workflow.js';
import { StatementsService } from '../statements/statements.service.js';
import { contentOf, toEvidence, toOwnEvidence, traceOf } from './evidence.mapper.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';
import { isWider, requireChangeable, requireEditable } from './evidence.rules.js';

interface Target {
  id: Id;
  version: number;
}

interface WithId {
  id: Id;
}

@Injectable()
export class EvidenceService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly statements: StatementsService,
    private readonly journal: JournalService,
  ) {}

  /** What lies under these statements that the actor may read. */
  async under(actor: Actor | null, statements: WithId[]): Promise<(statement: WithId) => Evidence[]> {
    const rows = await this.findRows(actor, statements);
    return ({ id }) => rows.filter(({ statementId }) => statementId === id).map(toEvidence);
  }

  /** The same for statements of the own organisation. */
  async ownUnder(member: Member, statements: WithId[]): Promise<(statement: WithId) => OwnEvidence[]> {
    const rows = await this.findRows(member, statements);
    return ({ id }) => rows.filter(({ statementId }) => statementId === id).map(toOwnEvidence);
  }

  /** @throws Absent */
  async get(actor: Actor | null, id: Id): Promise<Evidence | OwnEvidence> {
    const row = await this.evidence.getVisible(actor, id);
    return isOwn(actor, row) ? toOwnEvidence(row) : toEvidence(row);
  }

  /** Sending the same again changes nothing. @throws InvalidInput, Forbidden, Conflict */
  async create(member: Member, id: Id, sent: CreateEvidence): Promise<Creation<OwnEvidence>> {
    const hash = creationHash(sent);
    const isNew = !(await this.evidence.isTaken(id)) && (await this.add(member, id, sent, hash));
    const row = await this.evidence.findCreated(member, id, hash);
    if (!row) throw new Conflict('id_taken');
    if (isNew) await this.record(member, 'create', null, row);
    return { isNew, record: toOwnEvidence(row) };
  }

  /** Letting more people read it asks again who one is. @throws Absent, Forbidden, Stale, Conflict */
  async change(
    member: Member,
    session: SessionFacts,
    { id, version }: Target,
    changes: ChangeEvidence,
  ): Promise<OwnEvidence> {
    const { row, statement } = await this.getForChange(member, id);
    if (row.version !== version) throw new Stale(toOwnEvidence(row));
    const changed = { ...row, ...sentFields(changes) };
    if (isDeepStrictEqual(changed, row)) return toOwnEvidence(row);
    requireChangeable(member, statement, row, changed);
    if (isWider(changed, row)) requireConfirmed(session);
    if (EDITABLE_STATES.includes(statement.state)) await this.statements.markEdited(member, statement.id);
    await this.evidence.save(changed);
    const after = await this.evidence.getVisible(member, id);
    await this.record(member, 'change', row, after);
    return toOwnEvidence(after);
  }

  /** Only while its statement may still be changed. @throws Absent, Forbidden, Stale, Conflict */
  async remove(member: Member, id: Id, version: number): Promise<void> {
    const { row, statement } = await this.getForChange(member, id);
    if (row.version !== version) throw new Stale(toOwnEvidence(row));
    requireEditable(member, statement);
    await this.statements.markEdited(member, statement.id);
    await this.forget(member, row);
  }

  /** With the draft of the own organisation that it lies under. */
  async removeUnder(member: Member, draft: WithId): Promise<void> {
    for (const row of await this.findRows(member, [draft])) await this.forget(member, row);
  }

  private async forget(member: Member, row: EvidenceRow): Promise<void> {
    await this.evidence.remove(row.id);
    await this.record(member, 'delete', row, null);
    await this.journal.forget('evidence', row.id);
  }

  private async findRows(actor: Actor | null, statements: WithId[]): Promise<EvidenceRow[]> {
    const ids = statements.map(({ id }) => id);
    return ids.length > 0 ? this.evidence.findVisible(actor, ids) : [];
  }

  private async add(member: Member, id: Id, { attachedTo, ...sent }: CreateEvidence, hash: Buffer): Promise<boolean> {
    const statement = await this.statements.findOwnHeld(member, attachedTo.noun, attachedTo.id);
    if (!statement) throw new InvalidInput([{ path: 'attachedTo.id', code: 'not_found' }]);
    requireEditable(member, statement);
    await this.statements.markEdited(member, statement.id);
    return this.evidence.insert(member, { ...sent, id, statementId: statement.id, creationHash: hash });
  }

  /** The statement first, the evidence then: whoever locks both does so in this order. */
  private async getForChange(member: Member, id: Id): Promise<{ row: EvidenceRow; statement: StatementView }> {
    const { noun, statementId } = await this.evidence.getVisible(member, id);
    const statement = await this.statements.findOwnHeld(member, noun, statementId);
    if (!statement) throw new Forbidden();
    await this.evidence.lock(member, id);
    return { statement, row: await this.evidence.getVisible(member, id) };
  }

  private record(member: Member, verb: string, before: EvidenceRow | null, after: EvidenceRow | null): Promise<void> {
    const id = (after ?? before)?.id ?? '';
    const secret = { before: contentOf(before), after: contentOf(after) };
    return this.journal.record(member, {
      ...{ noun: 'evidence', id, verb, secret },
      ...{ before: traceOf(before), after: traceOf(after) },
    });
  }
}
