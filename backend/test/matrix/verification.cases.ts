import { randomUUID } from 'node:crypto';
import { type Place } from '@parole-tenue/contract';
import { Pieces, pieceTold } from './pieces.js';
import { NOTHING, type RouteCase, type RouteCases, simple } from './route-case.js';
import { as, EVERYBODY, HIDDEN, NOBODY, OBSERVERS, OURS, SHARED } from './rows.js';

/** Of nothing that the own organisation made or answers for. */
const drafting = (more: RouteCase['rows'], isRemoval = false): RouteCase => ({
  asks: ['verification.draft'],
  rows: {
    ...{ leading: NOBODY, responsible: NOBODY, uninvolved: OBSERVERS, 'mine: published': as('=', OBSERVERS) },
    ...{ 'others: draft': as('0', OBSERVERS), 'others: published': NOBODY, nothing: as('0', OBSERVERS), ...more },
  },
  ask: async (world, who, relation, detail) => {
    if (relation === 'nothing') return {};
    const place = ['leading', 'responsible'].includes(relation) ? (relation as Place) : 'uninvolved';
    const standing = ['others', 'colleague', 'our_lead'].includes(relation)
      ? relation
      : isRemoval
        ? 'mine'
        : 'colleague';
    const { id, by } = await new Pieces(world).finding(who, standing, { place, isPublished: detail === 'published' });
    return { by, at: { id }, body: isRemoval ? {} : { text: 'Autrement dit.' } };
  },
});

const CLAIM = { finding: 'confirmed', language: 'fr', text: 'Nous y sommes allés deux fois.' };

export const VERIFICATION_CASES: RouteCases = {
  'GET /api/verifications': simple([], EVERYBODY),
  'GET /api/verifications/{id}': {
    asks: ['evidence.read_shared'],
    rows: {
      ...{ 'colleague: draft': OURS, 'others: draft': HIDDEN, 'others: published': EVERYBODY, nothing: HIDDEN },
      ...{
        'others: on public evidence': EVERYBODY,
        'others: on shared evidence': SHARED,
        'others: on restricted evidence': HIDDEN,
      },
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const [, level] = /^on (public|shared|restricted)/.exec(detail) ?? [];
      const about = level ? { evidence: (await world.piece(who, 'others', { level: level as 'public' })).id } : {};
      const isPublished = detail !== 'draft';
      return { at: { id: (await new Pieces(world).finding(who, relation, { ...about, isPublished })).id } };
    },
  },
  'PUT /api/verifications/{id}': {
    asks: ['verification.draft'],
    rows: {
      ...{
        leading: NOBODY,
        responsible: NOBODY,
        uninvolved: OBSERVERS,
        'uninvolved: not achieved': as('!', OBSERVERS),
      },
      ...{ 'others: offered': OBSERVERS, 'others: restricted': as('!', OBSERVERS), 'others: public': OBSERVERS },
      ...{ 'colleague: restricted': NOBODY, 'colleague: public': NOBODY, nothing: as('!', OBSERVERS) },
    },
    ask: async (world, who, relation, detail) => {
      const at = { id: randomUUID() };
      if (relation === 'nothing') return { at, body: { ...CLAIM, evidence: NOTHING } };
      if (['others', 'colleague'].includes(relation)) {
        return { at, body: { ...CLAIM, evidence: (await pieceTold(world, who, relation, detail)).id } };
      }
      return { at, body: { ...CLAIM, milestone: await new Pieces(world).achieved(who, relation, detail === '') } };
    },
  },
  'PATCH /api/verifications/{id}': drafting({}),
  // Nobody keeps words that go nowhere: thrown away also where one may no longer verify.
  'DELETE /api/verifications/{id}': drafting(
    {
      leading: OBSERVERS,
      responsible: OBSERVERS,
      'colleague: draft': '? -- -- -- -+ - -',
      'our_lead: draft': '? -- -- -- -+ - -',
    },
    true,
  ),
  'POST /api/verifications/{id}/publication': {
    asks: ['verification.publish'],
    rows: {
      ...{ mine: NOBODY, mine_alone: OBSERVERS, our_lead: OBSERVERS, colleague: '? -- -- -- -+ - -' },
      ...{ 'our_lead: published': as('=', OBSERVERS), 'our_lead: where they answer for it': NOBODY },
      ...{ 'others: draft': as('0', OBSERVERS), nothing: as('0', OBSERVERS) },
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const place = detail.startsWith('where') ? 'responsible' : 'uninvolved';
      const { id, by } = await new Pieces(world).finding(who, relation, { place, isPublished: detail === 'published' });
      return { by, at: { id } };
    },
  },
};
