import { type CreateOffer, type Id, type Offer } from '@parole-tenue/contract';
import { Injectable } from '@nestjs/common';
import { type Member } from '../core/access/actor.js';
import { type Creation } from '../core/http/creation.js';
import { creationHash } from '../core/http/creation-hash.js';
import { JournalService } from '../core/journal/journal.service.js';
import { faultIf } from '../core/problems/field-faults.js';
import { Absent, Conflict, type FieldFault, InvalidInput, refuseFaults, Stale } from '../core/problems/problems.js';
import { mayDo } from './evidence.actions.js';
import { EvidenceRepository } from './evidence.repository.js';
import { type OfferRow, OffersRepository, type Recipient } from './offers.repository.js';

/** Handing evidence to observers, and taking it back: the lead does both alone, and at once. */
@Injectable()
export class OffersService {
  constructor(
    private readonly offers: OffersRepository,
    private readonly evidence: EvidenceRepository,
    private readonly journal: JournalService,
  ) {}

  /** Sending the same again changes nothing. @throws InvalidInput, Forbidden, Conflict */
  async create(member: Member, id: Id, sent: CreateOffer): Promise<Creation<Offer>> {
    const hash = creationHash(sent);
    const isNew = !(await this.offers.find(member, id)) && (await this.add(member, id, sent, hash));
    const offer = await this.offers.findCreated(member, id, hash);
    if (!offer) throw new Conflict('id_taken');
    if (isNew) await this.record(member, 'create', null, offer);
    return { isNew, record: toOffer(offer) };
  }

  /** @throws Absent, Stale, Conflict where it was taken back before */
  async withdraw(member: Member, { id, version }: { id: Id; version: number }): Promise<Offer> {
    const found = await this.offers.find(member, id);
    if (!found) throw new Absent();
    await this.evidence.lock(member, found.evidenceId);
    const offer = (await this.offers.find(member, id)) ?? found;
    if (offer.version !== version) throw new Stale(toOffer(offer));
    if (!offer.isStanding) throw new Conflict('step_refused');
    await this.offers.withdraw(id);
    const after = { ...offer, isStanding: false, version: version + 1 };
    await this.record(member, 'withdraw', offer, after);
    return toOffer(after);
  }

  private async add(member: Member, id: Id, { evidence, organisation }: CreateOffer, hash: Buffer): Promise<boolean> {
    await this.evidence.lock(member, evidence);
    const row = await this.evidence.findOne(member, evidence);
    if (row?.organisationId !== member.organisationId)
      throw new InvalidInput([{ path: 'evidence', code: 'not_found' }]);
    if (!mayDo(member, row, 'offer')) throw new Conflict('step_refused');
    const recipient = await this.offers.findRecipient(organisation, evidence);
    if (!recipient) throw new InvalidInput([{ path: 'organisation', code: 'not_found' }]);
    refuseFaults(recipientFaults(recipient));
    const offer = { id, evidenceId: evidence, organisationId: recipient.id, purpose: 'verify' as const };
    return this.offers.insert(member, { ...offer, creationHash: hash });
  }

  private record(member: Member, verb: string, before: OfferRow | null, after: OfferRow): Promise<void> {
    const change = { noun: 'offer', id: after.id, verb };
    return this.journal.record(member, { ...change, before: before && traceOf(before), after: traceOf(after) });
  }
}

/** To observers alone whose people can look, and to none that would judge what it answers for. */
function recipientFaults({ kind, isInvolved, isThere, isOffered }: Recipient): FieldFault[] {
  const isFor = kind === 'independent' && isThere && !isInvolved;
  return [...faultIf(!isFor, 'organisation', 'not_allowed'), ...faultIf(isFor && isOffered, 'organisation', 'taken')];
}

function toOffer({ id, organisation, purpose, offeredOn, version }: OfferRow): Offer {
  return { id, organisation, purpose, offeredOn, version };
}

function traceOf({ evidenceId, organisation, purpose, isStanding, version }: OfferRow): object {
  return { evidence: evidenceId, organisation: organisation.slug, purpose, isStanding, version };
}
