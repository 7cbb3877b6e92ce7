import { randomUUID } from 'node:crypto';
import { Pieces } from './pieces.js';
import { NOTHING, type RouteCase, type RouteCases, UNCONFIRMED } from './route-case.js';
import { as, EDITORS, NOBODY } from './rows.js';
import { type Somebody, type World } from './world.js';

const HANDS = '? -+ -+ -+ -+ + -';

/** Asked by another editor, or by who asks. */
const blackedOut = (relation: string) => async (world: World, who: Somebody) => {
  const { id: statement } = await world.statement('assessment', who, relation === 'concerned' ? 'colleague' : 'others');
  const another = await world.make.account({ role: 'editor' });
  const asker = relation === 'asked' ? (who.account ?? another) : another;
  return { at: { id: await new Pieces(world).blackout(statement, asker.id) } };
};

/** On a step of others, or on evidence for few. */
async function published(world: World, who: Somebody, relation: string, detail: string) {
  const isForFew = detail.endsWith('restricted evidence');
  const evidence = isForFew ? (await world.piece(who, 'others', { level: 'restricted' })).id : undefined;
  const isPublished = detail !== 'finding draft';
  const { id } = await new Pieces(world).finding(who, relation, { evidence, isPublished, text: 'Ils l’ont annoncés.' });
  return { noun: 'verification', id };
}

const ofWords = (rows: RouteCase['rows'], more: object): RouteCase => ({
  ...{ asks: ['blackout.ask'], rows },
  ask: async (world, who, relation, detail) => {
    const at = { id: randomUUID() };
    const words = { words: ['annoncés'], ...more };
    if (detail.startsWith('finding'))
      return { at, body: { target: await published(world, who, relation, detail), ...words } };
    const state = detail === 'draft' ? 'draft' : 'published';
    const id =
      relation === 'nothing'
        ? NOTHING
        : (await world.statement('assessment', who, relation === 'any' ? 'colleague' : relation, { state })).id;
    return { at, body: { target: { noun: 'assessment', id }, ...words } };
  },
});

const WORDS = {
  ...{ any: HANDS, others: EDITORS, 'colleague: draft': as('!', HANDS), 'others: draft': as('!', HANDS) },
  ...{ 'colleague: finding': HANDS, 'others: finding': EDITORS, 'colleague: finding draft': as('!', HANDS) },
  ...{ 'others: finding on restricted evidence': as('!', HANDS), nothing: as('!', HANDS) },
};

/** Two editors: one asks, another agrees. Whoever asked may take it back. */
const decidingWords = (rows: RouteCase['rows']): RouteCase => ({
  ...{
    asks: ['blackout.decide'],
    rows: { to_decide: EDITORS, ...rows, nothing: as('0', EDITORS) },
  },
  ask: (world, who, relation) => (relation === 'nothing' ? {} : blackedOut(relation)(world, who)),
});

export const BLACKOUT_CASES: RouteCases = {
  'POST /api/blackouts/inspection': ofWords(WORDS, {}),
  'GET /api/blackouts/{id}': {
    asks: ['blackout.ask'],
    rows: { any: '? -0 -0 -0 -0 + -', asked: HANDS, nothing: as('0', HANDS) },
    ask: (world, who, relation) => (relation === 'nothing' ? {} : blackedOut(relation)(world, who)),
  },
  'PUT /api/blackouts/{id}': ofWords(
    { ...WORDS, [`colleague: ${UNCONFIRMED}`]: '? -c -c -c -c + -' },
    { category: 'identity_protected' },
  ),
  'POST /api/blackouts/{id}/agreement': decidingWords({
    ...{ asked: NOBODY, [`to_decide: ${UNCONFIRMED}`]: as('c', EDITORS) },
  }),
  'POST /api/blackouts/{id}/refusal': decidingWords({ asked: EDITORS }),
};
