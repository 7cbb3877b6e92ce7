import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeVerification,
  type CreateVerification,
  type Id,
  type OwnVerification,
  type Verification,
  type VerificationsPage,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor, type Member } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { decodeCursor, pageOf } from '../core/http/page.js';
import { sentFields } from '../core/http/sent-fields.js';
import { isUuid } from '../core/http/validators.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict, Forbidden, InvalidInput, refuseFaults, Stale } from '../core/problems/problems.js';
import { isOwn, problemOf } from '../statements/statement.workflow.js';
import { type VerificationsQueryDto } from './verification.dto.js';
import { openOf, secretOf, show, toOwnVerification } from './verification.mapper.js';
import { mayVerify, refusalOf, targetFaults, type VerificationStep } from './verification.rules.js';
import { type Target, type VerificationRow, VerificationsRepository } from './verifications.repository.js';

interface Place {
  id: Id;
  version: number;
}

/** What observers found of evidence and of milestones that are reported as achieved. */
@Injectable()
export class VerificationsService {
  constructor(
    private readonly verifications: VerificationsRepository,
    private readonly journal: JournalService,
  ) {}

  /** @throws InvalidInput */
  async findPage(actor: Actor | null, query: VerificationsQueryDto): Promise<VerificationsPage> {
    const { cursor, limit } = query;
    const after = cursor === undefined ? null : await this.placeOf(actor, cursor);
    const rows = await this.verifications.findListed(actor, query, after, limit + 1);
    const page = pageOf(rows, limit, await this.verifications.countListed(actor, query), ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => show(actor, row)) };
  }

  /** @throws Absent */
  async get(actor: Actor | null, id: Id): Promise<Verification | OwnVerification> {
    return show(actor, await this.verifications.getVisible(actor, id));
  }

  /** Sending the same again changes nothing. @throws InvalidInput, Forbidden, Conflict */
  async create(member: Member, id: Id, sent: CreateVerification): Promise<Creation<OwnVerification>> {
    const hash = creationHash(sent);
    const isNew = !(await this.verifications.isTaken(id)) && (await this.add(member, id, sent, hash));
    const row = await this.verifications.findCreated(member, id, hash);
    if (!row) throw new Conflict('id_taken');
    if (isNew) await this.record(member, 'create', null, row);
    return { isNew, record: toOwnVerification(member, row) };
  }

  /** Changing nothing makes no new version. @throws Absent, Forbidden, Stale, Conflict */
  async change(member: Member, place: Place, changes: ChangeVerification): Promise<OwnVerification> {
    const row = await this.getForStep(member, place, 'edit');
    const { finding, language, text } = row;
    const after = { finding, language, text, ...sentFields(changes) };
    if (isDeepStrictEqual(after, { finding, language, text })) return toOwnVerification(member, row);
    await this.verifications.save(member, row, after);
    return this.finish(member, 'change', row);
  }

  /** From now on it counts, and in the place of an older one of the same organisation. @throws Absent, Forbidden, Stale, Conflict */
  async publish(member: Member, place: Place): Promise<OwnVerification> {
    const row = await this.getForStep(member, place, 'publication');
    await this.verifications.publish(row);
    return this.finish(member, 'publish', row);
  }

  /** @throws Absent, Forbidden, Stale, Conflict */
  async discard(member: Member, place: Place): Promise<void> {
    const row = await this.getForStep(member, place, 'discard');
    await this.verifications.remove(row.id);
    await this.record(member, 'delete', row, null);
    await this.journal.forget('verification', row.id);
  }

  private async add(member: Member, id: Id, sent: CreateVerification, hash: Buffer): Promise<boolean> {
    refuseFaults(targetFaults(sent));
    const { evidence, milestone, finding, language, text } = sent;
    if (evidence) await this.verifications.holdEvidence(evidence);
    const found = await this.findTarget(member, sent);
    const path = evidence ? 'evidence' : 'milestone';
    if (!found) throw new InvalidInput([{ path, code: 'not_found' }]);
    if (!mayVerify(member, found)) throw new Forbidden();
    if (!found.isVerifiable) throw new InvalidInput([{ path, code: 'not_allowed' }]);
    const about = { evidenceId: evidence ?? null, milestoneId: milestone ?? null };
    return this.verifications.insert(member, { id, ...about, finding, language, text, creationHash: hash });
  }

  private findTarget(member: Member, { evidence, milestone }: CreateVerification): Promise<Target | null> {
    return evidence
      ? this.verifications.findEvidence(member, evidence)
      : this.verifications.findMilestone(milestone ?? '');
  }

  private async getForStep(member: Member, { id, version }: Place, step: VerificationStep): Promise<VerificationRow> {
    await this.verifications.lock(member, id);
    const row = await this.verifications.getVisible(member, id);
    if (!isOwn(member, row)) throw new Forbidden();
    const refusal = refusalOf(member, row, step);
    if (refusal === 'forbidden') throw problemOf(refusal);
    if (row.version !== version) throw new Stale(toOwnVerification(member, row));
    if (refusal) throw problemOf(refusal);
    return row;
  }

  private async finish(member: Member, verb: string, before: VerificationRow): Promise<OwnVerification> {
    const after = await this.verifications.getVisible(member, before.id);
    await this.record(member, verb, before, after);
    return toOwnVerification(member, after);
  }

  private record(member: Member, verb: string, before: VerificationRow | null, after: VerificationRow | null) {
    const id = (after ?? before)?.id ?? '';
    const secret = { before: secretOf(before), after: secretOf(after) };
    const open = { before: openOf(before), after: openOf(after) };
    return this.journal.record(member, { noun: 'verification', id, verb, ...open, secret });
  }

  /** A cursor names the one before: an instant in it would tell when it was published. */
  private async placeOf(actor: Actor | null, cursor: string): Promise<Id> {
    const [id] = decodeCursor(cursor, isUuid);
    if (!(await this.verifications.findVisible(actor, id)))
      throw new InvalidInput([{ path: 'cursor', code: 'format' }]);
    return id;
  }
}
