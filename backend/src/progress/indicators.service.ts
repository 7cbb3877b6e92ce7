import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeIndicator,
  type CreateIndicator,
  type Id,
  type Indicator,
  isGranted,
  type NewTranslated,
  type PeriodTarget,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { toTranslated } from '../core/http/new-translated.dto.js';
import { sentFields } from '../core/http/sent-fields.js';
import { today } from '../core/http/validators.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, Conflict, Forbidden, InvalidInput, refuseFaults, Stale } from '../core/problems/problems.js';
import { indicatorFaults, settledFaults, slotFaults } from './indicator.rules.js';
import { IndicatorViewsRepository } from './indicator-views.repository.js';
import { type IndicatorPlan, IndicatorsRepository, type PlannedIndicator } from './indicators.repository.js';
import { PlacesRepository } from './places.repository.js';
import { type ChangedTarget, changedTargets, reasonFaults } from './target-revision.rules.js';

/** Indicators as the lead organisation plans them. Their values come with reports. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly indicators: IndicatorsRepository,
    private readonly views: IndicatorViewsRepository,
    private readonly places: PlacesRepository,
    private readonly journal: JournalService,
  ) {}

  /** Sending the same again changes nothing. @throws InvalidInput, Forbidden, Conflict */
  async create(member: Member, id: Id, sent: CreateIndicator): Promise<Creation<Indicator>> {
    const hash = creationHash(sent);
    const isNew = !(await this.indicators.find(id)) && (await this.add(member, id, sent, hash));
    if (!(await this.indicators.isCreatedBy(id, hash))) throw new Conflict('id_taken');
    return { isNew, record: await this.get(id) };
  }

  /** A target that counts already needs a reason to change, and the old one stays. @throws Absent, Forbidden, Stale, InvalidInput */
  async change(member: Member, id: Id, version: number, { reason, ...sent }: ChangeIndicator): Promise<Indicator> {
    const before = await this.getForChange(member, id, version);
    const plan = changed(before, sent);
    const targets = changedTargets(before, plan, today());
    refuseFaults([...indicatorFaults(plan), ...settledFaults(before, plan), ...reasonFaults(targets, reason)]);
    if (isDeepStrictEqual(plan, before)) return this.get(id);
    const after = { ...plan, targetRevisions: [...before.targetRevisions, ...revised(targets, reason)] };
    await this.indicators.save({ ...after, version: version + 1 });
    await this.record(member, id, 'change', planOf(before), planOf(after));
    return this.get(id);
  }

  private async add(member: Member, id: Id, sent: CreateIndicator, hash: Buffer): Promise<boolean> {
    const { recommendation, ...plan } = sent;
    const ground = await this.places.findByReference(member, recommendation);
    if (!ground) throw new InvalidInput([{ path: 'recommendation', code: 'not_found' }]);
    const { place, recommendationId } = ground;
    if (!isGranted(member, 'indicator.plan', place)) throw new Forbidden();
    refuseFaults([...indicatorFaults(plan), ...(await this.findSlotFaults(recommendationId, plan))]);
    const planned = toPlan(plan);
    const isNew = await this.indicators.insert(member, { ...planned, id, recommendationId, creationHash: hash });
    if (isNew) await this.record(member, id, 'create', null, { recommendation, ...planned });
    return isNew;
  }

  /** A slot is filled once, and its template stays as it is meanwhile. */
  private async findSlotFaults(recommendationId: Id, plan: Omit<CreateIndicator, 'recommendation'>) {
    if (plan.slot === null) return [];
    const template = await this.indicators.findSlots(recommendationId);
    if (!template) return slotFaults(plan, [], false);
    await this.places.hold(`template ${template.templateId}`);
    const { slots = [] } = (await this.indicators.findSlots(recommendationId)) ?? {};
    return slotFaults(plan, slots, await this.indicators.isFilled(recommendationId, plan.slot));
  }

  private async getForChange(member: Member, id: Id, version: number): Promise<PlannedIndicator> {
    await this.indicators.hold(id);
    const indicator = await this.indicators.find(id);
    if (!indicator) throw new Absent();
    const ground = await this.places.findById(member, indicator.recommendationId);
    const isOurs = indicator.organisationId === member.organisationId;
    if (!isOurs || !ground || !isGranted(member, 'indicator.plan', ground.place)) throw new Forbidden();
    if (indicator.version !== version) throw new Stale(await this.get(id));
    return indicator;
  }

  /** @throws Absent */
  private async get(id: Id): Promise<Indicator> {
    const indicator = await this.views.findOne(id);
    if (!indicator) throw new Absent();
    return indicator;
  }

  private record(member: Member, id: Id, verb: string, before: object | null, after: object): Promise<void> {
    return this.journal.record(member, { noun: 'indicator', id, verb, before, after });
  }
}

const revised = (targets: ChangedTarget[], reason: NewTranslated | undefined): Indicator['targetRevisions'] =>
  reason ? targets.map((target) => ({ on: today(), ...target, reason: toTranslated(reason) })) : [];

function toPlan({ title, target, targets, ...plan }: Omit<CreateIndicator, 'recommendation'>): IndicatorPlan {
  return { ...plan, title: toTranslated(title), target: toTarget(target), targets: inOrder(targets) };
}

const toTarget = (target: CreateIndicator['target']): IndicatorPlan['target'] =>
  target && { ...target, basis: toTranslated(target.basis) };

/** Oldest first, whichever way they were sent. */
const inOrder = (targets: PeriodTarget[]): PeriodTarget[] =>
  targets.map(({ period, value }) => ({ period, value })).sort((a, b) => (a.period < b.period ? -1 : 1));

function changed(before: PlannedIndicator, sent: ChangeIndicator): PlannedIndicator {
  const { title, target, targets, baseline, ...rest } = sentFields(sent);
  return {
    ...before,
    ...rest,
    ...(title && { title: toTranslated(title, before.title) }),
    ...(target !== undefined && { target: toTarget(target) }),
    ...(targets && { targets: inOrder(targets) }),
    ...(baseline !== undefined && { baseline: baseline && { ...baseline } }),
  };
}

/** Its place and whose it is do not change, and stand in the journal once; what was reported stands with the reports. */
function planOf({
  id: _,
  recommendationId: __,
  organisationId: ___,
  hasValues: ____,
  version: _____,
  ...plan
}: PlannedIndicator): object {
  return plan;
}
