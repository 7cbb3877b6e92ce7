import { randomUUID } from 'node:crypto';
import { Pieces } from './pieces.js';
import { NOTHING, type RouteCase, type RouteCases, UNCONFIRMED } from './route-case.js';
import { ABSENT, as, LEADS, NOBODY, WRITERS } from './rows.js';
import { type Somebody, type World } from './world.js';

const deciding = (permission: 'widening.decide' | 'widening.withdraw', rows: RouteCase['rows']): RouteCase => ({
  asks: [permission],
  rows: { ...rows, others: ABSENT, nothing: ABSENT },
  ask: async (world, who, relation, detail) => {
    if (relation === 'nothing') return {};
    const { id, by } = await new Pieces(world).widening(who, relation, detail !== 'decided');
    return { by, at: { id } };
  },
});

/** One asks, another agrees, a lead among the two: nobody agrees alone, not even who is alone. */
const DECIDED = { mine: NOBODY, our_lead: WRITERS, colleague: LEADS };

export const WIDENING_CASES: RouteCases = {
  'GET /api/widenings/{id}': {
    asks: ['widening.ask'],
    rows: { any: ABSENT, mine: WRITERS, colleague: WRITERS, others: ABSENT, nothing: ABSENT },
    ask: async (world, who, relation) => {
      if (['any', 'nothing'].includes(relation)) return {};
      const { id, by } = await new Pieces(world).widening(who, relation);
      return { by, at: { id } };
    },
  },
  'PUT /api/widenings/{id}': {
    asks: ['widening.ask'],
    rows: {
      ...{ any: WRITERS, 'mine: under a draft': as('=', WRITERS), 'mine: public': as('=', WRITERS) },
      ...{ 'colleague: to who leads': WRITERS, 'colleague: to who does not': as('!', WRITERS) },
      ...{ others: as('!', WRITERS), 'others: public': as('!', WRITERS), nothing: as('!', WRITERS) },
    },
    ask: async (world, who, relation, detail) => {
      const at = { id: randomUUID() };
      const made = await wishedFor(world, who, relation, detail);
      if (!detail.startsWith('to who')) return { by: made.by, at, body: { evidence: made.id, level: 'public' } };
      const { id: to, slug } = await world.make.organisation({ kind: 'government' });
      if (detail === 'to who leads') await world.answersFor(to, made.id, 'lead');
      return { by: made.by, at, body: { evidence: made.id, organisation: slug } };
    },
  },
  'POST /api/widenings/{id}/agreement': deciding('widening.decide', {
    ...DECIDED,
    ...{ 'our_lead: decided': as('=', WRITERS), [`our_lead: ${UNCONFIRMED}`]: as('c', WRITERS) },
  }),
  'POST /api/widenings/{id}/refusal': deciding('widening.decide', {
    ...DECIDED,
    'our_lead: decided': as('=', WRITERS),
  }),
  'POST /api/widenings/{id}/withdrawal': deciding('widening.withdraw', {
    ...{ mine: WRITERS, our_lead: NOBODY, colleague: NOBODY, 'mine: decided': as('=', WRITERS) },
  }),
};

function wishedFor(world: World, who: Somebody, relation: string, detail: string) {
  if (relation === 'nothing') return { id: NOTHING, by: who.browser };
  if (detail === 'under a draft') {
    return world.evidence(who, relation, { noun: 'assessment', state: 'draft' }, { level: 'restricted' });
  }
  const level = detail === 'public' ? 'public' : 'restricted';
  return world.piece(who, relation === 'any' ? 'colleague' : relation, { level });
}
