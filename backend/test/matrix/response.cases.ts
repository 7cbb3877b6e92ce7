import { randomUUID } from 'node:crypto';
import { type CreateResponse, type Place, STATEMENT_STATES } from '@parole-tenue/contract';
import { type RouteCases } from './route-case.js';

/** The lead of who leads, of whatever kind. */
const LEADS = '? -+ -+ -+ -+ - -';
const NOBODY = '? -- -- -- -- - -';
const ABSENT = '? -0 -0 -0 -0 - -';
const ENDED = 'our part has ended';

const bodyOn = (recommendation: string): CreateResponse => ({
  ...{ recommendation, answer: 'noted', language: 'fr', reason: '', supersedes: null },
});
const stateIn = (detail: string) => STATEMENT_STATES.find((state) => state === detail) ?? 'draft';
const isPlace = (relation: string): relation is Place => ['leading', 'responsible', 'uninvolved'].includes(relation);

export const RESPONSE_CASES: RouteCases = {
  'GET /api/responses': {
    asks: [],
    rows: { 'any: published': '+ ++ ++ ++ ++ + +', 'any: of my organisation': '? ++ ++ ++ ++ - -' },
    ask: (_, __, ___, detail) => ({ query: detail === 'published' ? '' : '?of=own' }),
  },
  'GET /api/responses/{id}': {
    asks: [],
    rows: {
      'mine: draft': '0 ++ ++ ++ ++ 0 0',
      'our_lead: draft': '0 ++ ++ ++ ++ 0 0',
      'others: draft': '0 00 00 00 00 0 0',
      'others: published': '+ ++ ++ ++ ++ + +',
      nothing: '0 00 00 00 00 0 0',
    },
    ask: async (world, who, relation, detail) =>
      relation === 'nothing'
        ? {}
        : { at: { id: (await world.statement('response', who, relation, { state: stateIn(detail) })).id } },
  },
  'PUT /api/responses/{id}': {
    asks: ['response.draft'],
    rows: {
      ...{ leading: LEADS, responsible: NOBODY, uninvolved: NOBODY },
      'others: their id': LEADS.replaceAll('+', '='),
      nothing: LEADS.replaceAll('+', '!'),
    },
    ask: async (world, who, relation) => {
      if (relation === 'nothing') return { at: { id: randomUUID() }, body: bodyOn('XX-1') };
      const { reference } = await world.milestone(who, relation);
      const id = relation === 'others' ? (await world.statement('response', who, relation)).id : randomUUID();
      return { at: { id }, body: bodyOn(reference) };
    },
  },
  'PATCH /api/responses/{id}': {
    asks: ['response.draft'],
    rows: {
      ...{ leading: LEADS, responsible: NOBODY, uninvolved: NOBODY, 'leading: published': LEADS.replaceAll('+', '=') },
      ...{ 'others: draft': ABSENT, 'others: published': NOBODY, nothing: ABSENT },
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const standing = relation === 'others' ? relation : 'our_lead';
      const place = isPlace(relation) ? relation : 'leading';
      const { id } = await world.statement('response', who, standing, { state: stateIn(detail), place });
      return { at: { id }, body: { answer: 'rejected' } };
    },
  },
  'DELETE /api/responses/{id}': {
    asks: ['response.draft'],
    rows: {
      ...{ mine: LEADS, our_lead: LEADS, colleague: LEADS, leading: LEADS, responsible: LEADS, uninvolved: LEADS },
      'mine: published': LEADS.replaceAll('+', '='),
      ...{ 'others: draft': ABSENT, 'others: published': NOBODY, nothing: ABSENT },
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const place = isPlace(relation) ? relation : 'leading';
      const standing = isPlace(relation) ? 'mine' : relation;
      const { id, by } = await world.statement('response', who, standing, { state: stateIn(detail), place });
      return { by, at: { id } };
    },
  },
  'POST /api/responses/{id}/publication': {
    asks: ['response.publish', 'response.draft'],
    rows: {
      ...{ mine: LEADS, mine_alone: LEADS, our_lead: LEADS, colleague: LEADS },
      'mine: published': LEADS.replaceAll('+', '='),
      [`mine: ${ENDED}`]: NOBODY,
      ...{ 'others: draft': ABSENT, 'others: published': NOBODY, nothing: ABSENT },
    },
    ask: async (world, who, relation, detail) => {
      if (relation === 'nothing') return {};
      const place = detail === ENDED ? 'uninvolved' : 'leading';
      const { id, by } = await world.statement('response', who, relation, { state: stateIn(detail), place });
      return { by, at: { id } };
    },
  },
};
