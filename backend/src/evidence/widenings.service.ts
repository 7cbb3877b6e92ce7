import { randomUUID } from 'node:crypto';
import { type CreateWidening, type Id, type Widening } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Conflict, Forbidden, InvalidInput, refuseFaults, Stale } from '../core/problems/problems.js';
import { problemOf } from '../statements/statement.workflow.js';
import { mayDo } from './evidence.actions.js';
import { EvidenceHistory } from './evidence-history.js';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository.js';
import { isWider } from './evidence.rules.js';
import { OffersRepository } from './offers.repository.js';
import { toWidening, wishOf } from './widening.mapper.js';
import { refusalOf, STEPS, type WideningStep, wishFaults } from './widening.rules.js';
import { type WideningRow, WideningsRepository } from './widenings.repository.js';

interface Target {
  id: Id;
  version: number;
}

/** Letting more people read evidence: one asks, another of the same organisation agrees, a lead among the two. */
@Injectable()
export class WideningsService {
  constructor(
    private readonly widenings: WideningsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly offers: OffersRepository,
    private readonly history: EvidenceHistory,
    private readonly journal: JournalService,
  ) {}

  /** @throws Absent */
  async get(member: Member, id: Id): Promise<Widening> {
    return this.show(member, await this.widenings.get(member, id));
  }

  /** Sending the same again changes nothing. @throws InvalidInput, Conflict */
  async create(member: Member, id: Id, sent: CreateWidening): Promise<Creation<Widening>> {
    const hash = creationHash(sent);
    const isNew = !(await this.widenings.find(member, id)) && (await this.add(member, id, sent, hash));
    const widening = await this.widenings.findCreated(member, id, hash);
    if (!widening) throw new Conflict('id_taken');
    if (isNew) await this.record(member, 'create', null, widening);
    return { isNew, record: await this.show(member, widening) };
  }

  /** Does what was asked for, in the same transaction; or nothing comes of it. @throws Absent, Forbidden, Stale, Conflict */
  async take(member: Member, target: Target, step: WideningStep): Promise<Widening> {
    const { widening, evidence } = await this.getForStep(member, target, step);
    await this.widenings.close(member, widening.id, STEPS[step].to);
    if (step === 'agreement') await this.widen(member, widening, evidence);
    const after = await this.widenings.get(member, widening.id);
    await this.record(member, STEPS[step].verb, widening, after);
    return this.show(member, after);
  }

  private async add(member: Member, id: Id, sent: CreateWidening, hash: Buffer): Promise<boolean> {
    refuseFaults(wishFaults(sent));
    await this.evidence.lock(member, sent.evidence);
    const row = await this.evidence.findOne(member, sent.evidence);
    if (row?.organisationId !== member.organisationId) throw wrong('evidence', 'not_found');
    if (!mayDo(member, row, sent.level ? 'widen' : 'share_with_lead')) throw new Conflict('step_refused');
    if (sent.level && !isWider({ level: sent.level }, row.shown)) throw wrong('level', 'not_allowed');
    const toOrganisationId = sent.organisation ? await this.findLead(member, row.id, sent.organisation) : null;
    const wish = { id, evidenceId: row.id, toLevel: sent.level ?? null, toOrganisationId };
    return this.widenings.insert(member, { ...wish, creationHash: hash });
  }

  /** Of another organisation than one's own, and only who leads the recommendation today. @throws InvalidInput */
  private async findLead({ organisationId }: Member, evidenceId: Id, slug: string): Promise<Id> {
    const found = await this.offers.findRecipient(slug, evidenceId);
    if (!found) throw wrong('organisation', 'not_found');
    if (!found.isLeading || !found.isThere || found.id === organisationId) throw wrong('organisation', 'not_allowed');
    if (found.isOffered) throw wrong('organisation', 'taken');
    return found.id;
  }

  private async widen(member: Member, { level, organisation }: WideningRow, evidence: EvidenceRow): Promise<void> {
    if (organisation) return this.shareWith(member, evidence, organisation.slug);
    await this.evidence.save(evidence.id, evidence.version, { level: level ?? evidence.shown.level });
    const after = await this.evidence.getVisible(member, evidence.id);
    await this.history.record(member, 'widen', evidence, after);
  }

  /** Who leads may have changed since it was asked. @throws Conflict */
  private async shareWith(member: Member, { id: evidenceId }: EvidenceRow, slug: string): Promise<void> {
    const lead = await this.offers.findRecipient(slug, evidenceId);
    if (!lead?.isLeading || !lead.isThere || lead.isOffered) throw new Conflict('step_refused');
    const offer = { id: randomUUID(), evidenceId, organisationId: lead.id, purpose: 'inform' as const };
    await this.offers.insert(member, { ...offer, creationHash: null });
  }

  /** The evidence first, the wish then: whoever locks both does so in this order. */
  private async getForStep(member: Member, { id, version }: Target, step: WideningStep) {
    const { evidenceId } = await this.widenings.get(member, id);
    await this.evidence.lock(member, evidenceId);
    const widening = await this.widenings.get(member, id);
    const evidence = await this.evidence.getVisible(member, evidenceId);
    const refusal = refusalOf(member, widening, evidence, step);
    if (refusal === 'forbidden') throw new Forbidden();
    if (widening.version !== version) throw new Stale(toWidening(member, widening, evidence));
    if (refusal) throw problemOf(refusal);
    return { widening, evidence };
  }

  private async show(member: Member, widening: WideningRow): Promise<Widening> {
    return toWidening(member, widening, await this.evidence.getVisible(member, widening.evidenceId));
  }

  private record(member: Member, verb: string, before: WideningRow | null, after: WideningRow): Promise<void> {
    const change = { noun: 'widening', id: after.id, verb };
    return this.journal.record(member, { ...change, before: before && wishOf(before), after: wishOf(after) });
  }
}

const wrong = (path: string, code: 'not_found' | 'not_allowed' | 'taken'): InvalidInput =>
  new InvalidInput([{ path, code }]);
