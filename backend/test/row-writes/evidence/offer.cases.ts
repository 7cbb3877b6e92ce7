import { randomUUID } from 'node:crypto';
import { type Side } from '../../side.js';
import { there } from './ground.js';
import { type Cases, from, lead, member, to, values } from './writing.js';

const newOffer = (changes: () => object = () => ({})) =>
  values('evidence_offers', () => ({
    ...{
      evidence_id: there.ids.unread,
      owner_id: there.cso.organisationId,
      organisation_id: there.observer.organisationId,
    },
    ...{ purpose: 'verify', offered_by_id: there.cso.lead.account.id, ...changes() },
  }));
/** Shared with the lead organisation, as two agreed, or not. */
const shared =
  (organisation: () => Side, isAgreed = true) =>
  () =>
    `INSERT INTO widenings (id, evidence_id, owner_id, to_organisation_id, asked_by_id)
     VALUES ('${SHARED}', '${there.ids.unread}', '${there.cso.organisationId}', '${organisation().organisationId}', '${there.cso.lead.account.id}');
   ${isAgreed ? `SELECT set_config('parole.account', '${there.cso.member.account.id}', true), set_config('parole.role', 'member', true);` : ''}
   ${isAgreed ? `UPDATE widenings SET state = 'agreed', decided_by_id = '${there.cso.member.account.id}', decided_at = now() WHERE id = '${SHARED}';` : ''}
   INSERT INTO evidence_offers (id, evidence_id, owner_id, organisation_id, purpose, offered_by_id) VALUES (gen_random_uuid(),
     '${there.ids.unread}', '${there.cso.organisationId}', '${organisation().organisationId}', 'inform', '${(isAgreed ? there.cso.member : there.cso.lead).account.id}')`;
const SHARED = randomUUID();
const TAKEN_BACK = 'guard_evidence_offers: An offer is taken back';
const RECIPIENT = 'trigger evidence_offers.guard_new';

/** Offers to observers, and what the lead organisation is told. */
export const OFFERS: Cases = {
  refused: [
    [
      'an offer by a member',
      member,
      newOffer(() => ({ offered_by_id: there.cso.member.account.id })),
      'evidence_offers_add',
    ],
    [
      'an offer in another’s name',
      lead,
      newOffer(() => ({ offered_by_id: there.cso.member.account.id })),
      'evidence_offers_add',
    ],
    ['an offer of others’ evidence', lead, newOffer(() => ({ evidence_id: there.ids.others })), 'evidence_offers_add'],
    [
      'an offer in the name of others',
      lead,
      newOffer(() => ({ evidence_id: there.ids.others, owner_id: there.other.organisationId })),
      'evidence_offers_add',
    ],
    ['an offer to a ministry', lead, newOffer(() => ({ organisation_id: there.ministry.organisationId })), RECIPIENT],
    ['an offer to another CSO', lead, newOffer(() => ({ organisation_id: there.other.organisationId })), RECIPIENT],
    [
      'an offer to an observer who answers for the matter',
      lead,
      newOffer(() => ({ organisation_id: there.involved.organisationId })),
      RECIPIENT,
    ],
    [
      'a ministry, told by a lead alone',
      lead,
      newOffer(() => ({ organisation_id: there.ministry.organisationId, purpose: 'inform' })),
      RECIPIENT,
    ],
    ['a ministry, told by who only wishes it', lead, shared(() => there.ministry, false), RECIPIENT],
    ['who does not lead the matter, told as two agreed', lead, shared(() => there.involved), RECIPIENT],
    [
      'an offer, taken back by a member',
      member,
      to('evidence_offers', 'offer', 'withdrawn_at = now()'),
      'evidence_offers_change',
    ],
    [
      'an offer, taken back by who got it',
      () => there.observer.lead,
      to('evidence_offers', 'offer', 'withdrawn_at = now()'),
      'evidence_offers_change',
      'evidence_offers_read',
    ],
    [
      'an offer that was taken back, given again',
      lead,
      to('evidence_offers', 'takenBack', 'withdrawn_at = NULL'),
      TAKEN_BACK,
    ],
    [
      'an offer, handed to another',
      lead,
      () => to('evidence_offers', 'offer', `organisation_id = '${there.ministry.organisationId}'`)(),
      'UPDATE (organisation_id) ON evidence_offers',
      TAKEN_BACK,
    ],
    ['an offer, gone', lead, from('evidence_offers', 'id', 'offer'), 'DELETE ON evidence_offers'],
  ],
  allowed: [
    ['an offer to an observer', lead, newOffer()],
    ['the lead organisation, told as two agreed', lead, shared(() => there.ministry)],
    ['an offer, taken back by a lead', lead, to('evidence_offers', 'offer', 'withdrawn_at = now()')],
  ],
};
