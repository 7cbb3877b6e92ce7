import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeMilestone,
  type CreateMilestone,
  type Id,
  isGranted,
  type Milestone,
  type NewTranslated,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { toTranslated } from '../core/http/new-translated.dto.js';
import { sentFields } from '../core/http/sent-fields.js';
import { today } from '../core/http/validators.js';
import { JournalService } from '../core/journal/journal.service.js';
import {
  Absent,
  Conflict,
  type FieldFault,
  Forbidden,
  InvalidInput,
  refuseFaults,
  Stale,
} from '../core/problems/problems.js';
import { type MilestonePlan, planOf, revisionFaults, settledFaults } from './milestone.rules.js';
import { MilestonePlansRepository } from './milestone-plans.repository.js';
import { PlacesRepository } from './places.repository.js';

/** Milestones as the lead organisation plans them; achieved they become through a published report alone. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly milestones: MilestonePlansRepository,
    private readonly places: PlacesRepository,
    private readonly journal: JournalService,
  ) {}

  /** Sending the same again changes nothing. @throws InvalidInput, Forbidden, Conflict */
  async create(member: Member, id: Id, sent: CreateMilestone): Promise<Creation<Milestone>> {
    const hash = creationHash(sent);
    const isNew = !(await this.milestones.isTaken(id)) && (await this.add(member, id, sent, hash));
    if (!(await this.milestones.isCreatedBy(id, hash))) throw new Conflict('id_taken');
    return { isNew, record: (await this.get(id)).milestone };
  }

  /** Another day needs a reason, and the old one stays; so does all that a report built on. @throws Absent, Forbidden, Stale, InvalidInput */
  async change(member: Member, id: Id, version: number, sent: ChangeMilestone): Promise<Milestone> {
    const { reason, ...changes } = sentFields(sent);
    const planned = await this.getForChange(member, id, version);
    const { recommendationId, organisationId: wasOf, isSpokenOf, milestone } = planned;
    const before = planOf(milestone);
    const { title } = changes;
    const after = { ...before, ...changes, title: title ? toTranslated(title, before.title) : before.title };
    const ground = { recommendationId, organisation: { id: wasOf, slug: before.organisation } };
    const { overdueDays } = milestone;
    const organisationId = await this.check(ground, after, [
      ...settledFaults({ isSpokenOf, overdueDays }, before, after),
      ...revisionFaults(milestone, after, reason),
    ]);
    if (isDeepStrictEqual(after, before)) return milestone;
    await this.milestones.save(id, { ...after, organisationId, version: version + 1 });
    if (reason) await this.revise(id, before, after, reason, version);
    return this.finish(member, id, before, after);
  }

  private async add(member: Member, id: Id, sent: CreateMilestone, hash: Buffer): Promise<boolean> {
    const { recommendation, title, ...plan } = sent;
    const ground = await this.places.findByReference(member, recommendation);
    if (!ground) throw new InvalidInput([{ path: 'recommendation', code: 'not_found' }]);
    const { place, recommendationId } = ground;
    if (!isGranted(member, 'milestone.plan', place)) throw new Forbidden();
    const planned = { ...plan, title: toTranslated(title) };
    const organisationId = await this.check({ recommendationId }, planned);
    const row = { ...planned, id, recommendationId, organisationId, creationHash: hash };
    const isNew = await this.milestones.insert(row);
    if (isNew) await this.record(member, id, 'create', null, { recommendation, ...planned });
    return isNew;
  }

  /** Whoever answered for it may go on to. @returns the id of who answers for it. @throws InvalidInput */
  private async check(
    { recommendationId, organisation }: { recommendationId: Id; organisation?: { slug: string; id: Id } },
    plan: MilestonePlan,
    faults: FieldFault[] = [],
  ): Promise<Id> {
    const isSame = organisation?.slug === plan.organisation;
    const found = isSame ? organisation : await this.places.findResponsible(recommendationId, plan.organisation);
    const areas = await this.places.findAreas(plan.areas);
    refuseFaults([
      ...(found ? [] : [{ path: 'organisation', code: 'not_allowed' } as const]),
      ...(areas.length < plan.areas.length ? [{ path: 'areas', code: 'not_found' } as const] : []),
      ...faults,
    ]);
    return found?.id ?? '';
  }

  private async getForChange(member: Member, id: Id, version: number) {
    await this.milestones.hold(id);
    const planned = await this.get(id);
    const ground = await this.places.findById(member, planned.recommendationId);
    if (!ground || !isGranted(member, 'milestone.plan', ground.place)) throw new Forbidden();
    if (planned.milestone.version !== version) throw new Stale(planned.milestone);
    return planned;
  }

  /** @throws Absent */
  private async get(id: Id) {
    const planned = await this.milestones.find(id);
    if (!planned) throw new Absent();
    return planned;
  }

  private revise(id: Id, before: MilestonePlan, after: MilestonePlan, reason: NewTranslated, version: number) {
    const days = { from: before.plannedOn, to: after.plannedOn, on: today() };
    return this.milestones.revise(id, { ...days, reason: toTranslated(reason), position: version });
  }

  private async finish(member: Member, id: Id, before: MilestonePlan, after: MilestonePlan): Promise<Milestone> {
    const { milestone } = await this.get(id);
    await this.record(member, id, 'change', before, after);
    return milestone;
  }

  private record(member: Member, id: Id, verb: string, before: object | null, after: object): Promise<void> {
    return this.journal.record(member, { noun: 'milestone', id, verb, before, after });
  }
}
