import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeEvidence,
  type CreateEvidence,
  EDITABLE_STATES,
  type Id,
  type OwnEvidence,
  type WithdrawEvidence,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member, type SessionFacts } from '../core/access/actor.js';
import { requireConfirmed } from '../core/access/confirmation.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { sentFields } from '../core/http/sent-fields.js';
import { Conflict, Forbidden, refuseFaults, Stale } from '../core/problems/problems.js';
import { type StatementView } from '../statements/statement.view.js';
import { StatementsService } from '../statements/statements.service.js';
import { CleaningQueue } from './cleaning-queue.js';
import { EvidenceHistory } from './evidence-history.js';
import { EvidenceRemoval } from './evidence-removal.js';
import { EvidencePlaces, type Place } from './evidence-places.js';
import { mayDo } from './evidence.actions.js';
import { toOwnEvidence } from './evidence.mapper.js';
import { EvidenceRepository, type EvidenceRow, type NewEvidence } from './evidence.repository.js';
import {
  changeFaults,
  isWider,
  kindFaults,
  requireChangeable,
  requireEditable,
  requireRemovable,
} from './evidence.rules.js';

interface Target {
  id: Id;
  version: number;
}

/** Bringing evidence, changing and taking away what nobody else may have read, withdrawing what they may. */
@Injectable()
export class EvidenceChangesService {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly places: EvidencePlaces,
    private readonly statements: StatementsService,
    private readonly queue: CleaningQueue,
    private readonly history: EvidenceHistory,
    private readonly removal: EvidenceRemoval,
  ) {}

  /** Sending the same again changes nothing. @throws InvalidInput, Forbidden, Conflict, TooMany, StorageFull */
  async create(member: Member, id: Id, sent: CreateEvidence): Promise<Creation<OwnEvidence>> {
    const hash = creationHash(sent);
    const isNew = !(await this.evidence.isTaken(id)) && (await this.add(member, id, sent, hash));
    const row = (await this.evidence.isCreatedBy(id, hash)) && (await this.evidence.findOne(member, id));
    if (!row) throw new Conflict('id_taken');
    if (isNew) await this.history.record(member, 'create', null, row);
    return { isNew, record: toOwnEvidence(member, row) };
  }

  /** Letting more people read it asks again who one is. @throws Absent, Forbidden, Stale, Conflict, InvalidInput */
  async change(member: Member, session: SessionFacts, target: Target, changes: ChangeEvidence): Promise<OwnEvidence> {
    const { row, statement } = await this.getForChange(member, target);
    const { level = row.shown.level, about, ...content } = sentFields(changes);
    const after = { ...contentOf(row), ...content, about: about === undefined ? row.shown.about : about };
    const isContent = !isDeepStrictEqual(after, contentOf(row));
    if (!isContent && level === row.shown.level) return toOwnEvidence(member, row);
    requireChangeable(member, statement, row, { isContent, level });
    refuseFaults(changeFaults(row.shown.kind, changes));
    refuseFaults(await this.places.faultsOf(row.recommendationId, after));
    if (isWider({ level }, row.shown)) requireConfirmed(session);
    if (isWider(row.shown, { level }) && member.role === 'lead') await this.removal.endWish(member, row);
    if (statement && EDITABLE_STATES.includes(statement.state)) await this.statements.markEdited(member, statement.id);
    const { about: said, ...words } = after;
    await this.evidence.save(row.id, row.version, { ...words, ...this.places.toColumns(said), level });
    return this.finish(member, 'change', row);
  }

  /** @throws Absent, Forbidden, Stale, Conflict */
  async remove(member: Member, target: Target): Promise<void> {
    const { row, statement } = await this.getForChange(member, target);
    requireRemovable(member, statement, row);
    if (statement) await this.statements.markEdited(member, statement.id);
    await this.removal.remove(member, row);
  }

  /** At once, by the lead: a mark remains, its content and all keys are destroyed. @throws Absent, Forbidden, Stale */
  async withdraw(member: Member, target: Target, { category }: WithdrawEvidence): Promise<OwnEvidence> {
    const { row } = await this.getForChange(member, target);
    if (!mayDo(member, row, 'withdraw')) throw new Forbidden();
    await this.removal.withdraw(member, row, category);
    return toOwnEvidence(member, await this.evidence.getVisible(member, row.id));
  }

  private async finish(member: Member, verb: string, before: EvidenceRow): Promise<OwnEvidence> {
    const after = await this.evidence.getVisible(member, before.id);
    await this.history.record(member, verb, before, after);
    return toOwnEvidence(member, after);
  }

  private async add(member: Member, id: Id, sent: CreateEvidence, hash: Buffer): Promise<boolean> {
    refuseFaults(kindFaults(sent));
    const place = await this.places.find(member, sent);
    refuseFaults(await this.places.faultsOf(place.recommendationId, sent));
    const copied = sent.redactionOf ? await this.places.findCopied(member, place, sent) : null;
    if (copied) await this.queue.requireRoomForCopy(member);
    if (place.statement) requireEditable(member, place.statement);
    if (place.statement) await this.statements.markEdited(member, place.statement.id);
    const isNew = await this.evidence.insert(member, { ...this.newRow(place, sent), id, creationHash: hash });
    if (isNew && copied) await this.queue.ask(member, id, null);
    return isNew;
  }

  private newRow({ recommendationId, statement, isDemo }: Place, sent: CreateEvidence): Omit<NewEvidence, 'id'> {
    const { kind, caption, url, text, month, area, about, level, file, redactionOf, redactions } = sent;
    const awaited = redactionOf ? ('cleaning' as const) : ('awaited' as const);
    return {
      ...{ recommendationId, statementId: statement?.id ?? null, isDemo },
      ...{ kind, caption, url: url ?? null, text: text ?? null, month: month ?? null, area: area ?? null, level },
      ...this.places.toColumns(about ?? null),
      ...(file && {
        ...{ mediaType: file.mediaType, sentBytes: file.bytes, keepOriginal: file.keepOriginal },
        sentSha256: Buffer.from(file.sha256, 'hex'),
      }),
      fileState: kind === 'image' || kind === 'document' ? awaited : null,
      ...(redactionOf && { redactionOfId: redactionOf, redactions: redactions ?? [], keepOriginal: false }),
    } as Omit<NewEvidence, 'id'>;
  }

  /** The statement first, the evidence then: whoever locks both does so in this order. */
  private async getForChange(
    member: Member,
    { id, version }: Target,
  ): Promise<{ row: EvidenceRow; statement: StatementView | null }> {
    const { noun, statementId, organisationId } = await this.evidence.getVisible(member, id);
    if (organisationId !== member.organisationId) throw new Forbidden();
    const statement = noun && statementId ? await this.statements.findOwnHeld(member, noun, statementId) : null;
    await this.evidence.lock(member, id);
    const row = await this.evidence.getVisible(member, id);
    if (row.version !== version) throw new Stale(toOwnEvidence(member, row));
    if (row.isWithdrawn) throw new Conflict('step_refused');
    return { statement, row };
  }
}

function contentOf({ shown }: EvidenceRow) {
  const { caption, url, text, month, area, about } = shown;
  return { caption, url, text, month, area, about };
}
