import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeResponsibility,
  type CreateResponsibility,
  type EditedResponsibility,
  type Id,
} from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Actor } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { sentFields } from '../core/http/sent-fields.js';
import { JournalService } from '../core/journal/journal.service.js';
import { Absent, Conflict, type FieldFault, refuseFaults, Stale } from '../core/problems/problems.js';
import { type Joined, ResponsibilitiesRepository } from './responsibilities.repository.js';

type Spanned = Omit<EditedResponsibility, 'version'>;

/** Who answers for what, from when until when. What an organisation said while it did stays. */
@Injectable()
export class ResponsibilitiesService {
  constructor(
    private readonly responsibilities: ResponsibilitiesRepository,
    private readonly journal: JournalService,
  ) {}

  /** Sending the same again changes nothing. @throws InvalidInput, Conflict */
  async create(actor: Actor, id: Id, sent: CreateResponsibility): Promise<Creation<EditedResponsibility>> {
    const hash = creationHash(sent);
    const isNew = !(await this.responsibilities.find(id)) && (await this.add(actor, { id, ...sent }, hash));
    if (!(await this.responsibilities.isCreatedBy(id, hash))) throw new Conflict('id_taken');
    return { isNew, record: await this.get(id) };
  }

  /** @throws Absent, Stale, InvalidInput */
  async change(actor: Actor, id: Id, version: number, sent: ChangeResponsibility): Promise<EditedResponsibility> {
    await this.responsibilities.hold((await this.get(id)).recommendation);
    const before = await this.get(id);
    if (before.version !== version) throw new Stale(before);
    const after = { ...before, ...sentFields(sent) };
    await this.check(after, await this.responsibilities.findJoined(after.recommendation, after.organisation));
    if (isDeepStrictEqual(after, before)) return before;
    await this.responsibilities.save({ ...after, version: version + 1 });
    await this.record(actor, 'change', before, { ...after, version: version + 1 });
    return this.get(id);
  }

  private async add(actor: Actor, made: Spanned, hash: Buffer): Promise<boolean> {
    await this.responsibilities.hold(made.recommendation);
    const joined = await this.responsibilities.findJoined(made.recommendation, made.organisation);
    await this.check(made, joined);
    const isNew = await this.responsibilities.insert(actor, joined, { ...made, creationHash: hash });
    if (isNew) await this.record(actor, 'create', null, made);
    return isNew;
  }

  /** @throws InvalidInput */
  private async check(span: Spanned, joined: Joined): Promise<void> {
    refuseFaults(spanFaults(span, joined));
    refuseFaults(fault(await this.responsibilities.isOverlapping(span), 'part', 'taken'));
  }

  /** @throws Absent */
  private async get(id: Id): Promise<EditedResponsibility> {
    const responsibility = await this.responsibilities.find(id);
    if (!responsibility) throw new Absent();
    return responsibility;
  }

  private record(
    actor: Actor,
    verb: string,
    before: Spanned | null,
    { id, ...after }: Spanned | EditedResponsibility,
  ): Promise<void> {
    return this.journal.record(actor, { noun: 'responsibility', id, verb, before, after });
  }
}

/** It ends after it begins, and no later than the organisation does. */
function spanFaults({ from, until }: Spanned, joined: Joined): FieldFault[] {
  const { recommendationId, organisationId, organisationUntil: end } = joined;
  return [
    ...fault(recommendationId === null, 'recommendation', 'not_found'),
    ...fault(organisationId === null, 'organisation', 'not_found'),
    ...fault(from !== null && until !== null && until <= from, 'until', 'before_other'),
    ...fault(end !== null && (until === null || until > end), 'until', until === null ? 'required' : 'too_big'),
  ];
}

const fault = (isWrong: boolean, path: string, code: FieldFault['code']): FieldFault[] =>
  isWrong ? [{ path, code }] : [];
