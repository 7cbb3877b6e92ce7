import { randomUUID } from 'node:crypto';
import { Pieces } from './pieces.js';
import { NOTHING, type RouteCases } from './route-case.js';
import { as, LEADS } from './rows.js';

export const OFFER_CASES: RouteCases = {
  'PUT /api/offers/{id}': {
    asks: ['evidence.offer'],
    rows: {
      ...{ any: LEADS, 'colleague: to a ministry': as('!', LEADS), 'colleague: to a CSO': as('!', LEADS) },
      ...{
        'colleague: to an observer that answers for it': as('!', LEADS),
        'others: public': as('!', LEADS),
        nothing: as('!', LEADS),
      },
    },
    ask: async (world, who, relation, detail) => {
      const kind = detail.includes('ministry')
        ? 'government'
        : detail.includes('CSO')
          ? 'civil_society'
          : 'independent';
      const { id: to, slug } = await world.make.organisation({ kind });
      const level = detail === 'public' ? 'public' : 'restricted';
      const made =
        relation === 'nothing'
          ? { id: NOTHING, by: who.browser }
          : await world.piece(who, relation === 'any' ? 'colleague' : relation, { level });
      if (detail.includes('answers')) await world.answersFor(to, made.id);
      return { by: made.by, at: { id: randomUUID() }, body: { evidence: made.id, organisation: slug } };
    },
  },
  'POST /api/offers/{id}/withdrawal': {
    asks: ['evidence.offer'],
    rows: { any: as('0', LEADS), mine: LEADS, colleague: LEADS, others: as('0', LEADS), nothing: as('0', LEADS) },
    ask: async (world, who, relation) => {
      if (['any', 'nothing'].includes(relation)) return {};
      const made = await world.piece(who, relation);
      const { id: to } = await world.make.organisation({ kind: 'independent' });
      return { by: made.by, at: { id: await new Pieces(world).offer(made, to) } };
    },
  },
};
