import { randomBytes, randomUUID } from 'node:crypto';
import { type Place } from '@parole-tenue/contract';
import { PICTURE, Pieces, SENT } from './pieces.js';
import { type RouteCase, type RouteCases, simple, UNCONFIRMED } from './route-case.js';
import { type Somebody, type World } from './world.js';

const EVERYBODY = '+ ++ ++ ++ ++ + +';
const OURS = '0 ++ ++ ++ ++ 0 0';
const HIDDEN = '0 00 00 00 00 0 0';
const SHARED = '0 00 ++ ++ ++ 0 0';
const WRITERS = '? ++ ++ ++ ++ - -';
const LEADS = '? -+ -+ -+ -+ - -';
const NOBODY = '? -- -- -- -- - -';
const ABSENT = '? 00 00 00 00 - -';
const OBSERVERS = '? -- -- -- ++ - -';
const as = (letter: string, row: string): string => row.replaceAll('+', letter);

const NOTHING = randomUUID();
const TUS = { 'tus-resumable': '1.0.0' };
const BYTES = { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };

/** A piece to which somebody stands so: `restricted` where its row says nothing else. */
async function piece(world: World, who: Somebody, relation: string, detail: string) {
  const pieces = new Pieces(world);
  const level = detail.startsWith('public') ? 'public' : detail.startsWith('shared') ? 'shared' : 'restricted';
  if (detail.includes('link')) return world.piece(who, relation);
  const made = await pieces.picture(who, relation, { level });
  if (detail.includes('offered')) await pieces.offerTo(who, made);
  return made;
}

/** What is asked of one piece: `any` and `nothing` name none. */
const ofPiece = (asks: RouteCase['asks'], rows: RouteCase['rows'], more: Record<string, string> = {}): RouteCase => ({
  ...{ asks, rows },
  ask: async (world, who, relation, detail) => {
    if (['any', 'nothing'].includes(relation)) return { at: { id: NOTHING, ...more } };
    const { id, by } = await piece(world, who, relation, detail);
    return { by, at: { id, ...more }, body: {} };
  },
});

const FILES: RouteCases = {
  'GET /api/evidence/areas': simple([], EVERYBODY),
  'GET /api/evidence/{id}/pictures': ofPiece(['evidence.read_shared'], {
    ...{ 'colleague: restricted': OURS, 'others: public': EVERYBODY, 'others: shared': SHARED },
    ...{ 'others: restricted': HIDDEN, 'others: restricted, offered': '0 00 00 00 ++ 0 0', nothing: HIDDEN },
  }),
  'GET /api/evidence/{id}/content/{page}/{size}': ofPiece(
    ['evidence.read_shared'],
    {
      ...{ 'others: public': EVERYBODY, 'colleague: restricted': as('l', OURS), 'others: shared': as('l', SHARED) },
      ...{ 'others: restricted': HIDDEN, 'others: restricted, offered': '0 00 00 00 ll 0 0', nothing: HIDDEN },
    },
    { page: '1', size: 'small' },
  ),
  'POST /api/evidence/{id}/openings': ofPiece(['evidence.open'], {
    ...{
      any: ABSENT,
      'colleague: restricted': WRITERS,
      'colleague: a link': as('=', WRITERS),
      'others: public': WRITERS,
    },
    ...{ 'others: shared': '? 00 ++ ++ ++ - -', 'others: restricted': ABSENT, nothing: ABSENT },
    'others: restricted, offered': '? 00 00 00 ++ - -',
  }),
  'GET /api/evidence/{id}/openings': ofPiece(['evidence.open'], {
    ...{ any: ABSENT, 'colleague: restricted': WRITERS, 'others: public': ABSENT, 'others: restricted': ABSENT },
    ...{ 'others: restricted, offered': ABSENT, nothing: ABSENT },
  }),
  'GET /api/evidence/{id}/original': ofPiece(['evidence.open'], {
    ...{ any: ABSENT, 'colleague: restricted': as('l', WRITERS), 'others: public': ABSENT, 'others: shared': ABSENT },
    ...{ 'others: restricted': ABSENT, 'others: restricted, offered': '? 00 00 00 ll - -', nothing: ABSENT },
  }),
  'POST /api/evidence/{id}/keeping': {
    asks: ['evidence.keep_original'],
    rows: {
      ...{
        any: as('0', LEADS),
        'mine: refused': LEADS,
        'colleague: refused': LEADS,
        'colleague: ready': as('=', LEADS),
      },
      ...{ 'others: refused': as('0', LEADS), 'others: public': as('0', LEADS), nothing: as('0', LEADS) },
    },
    ask: async (world, who, relation, detail) => {
      if (['any', 'nothing'].includes(relation)) return {};
      if (detail !== 'refused') return ofPiece([], {}).ask(world, who, relation, detail);
      const { id, by } = await new Pieces(world).upload(who, relation, true);
      return { by, at: { id } };
    },
  },
};

/** Whoever may bring evidence sends its file; what one began, nobody else goes on with. */
const SENDERS = { mine: WRITERS, mine_alone: WRITERS, others: ABSENT, nothing: ABSENT };
const sending = (headers: Record<string, string>, body?: object): RouteCase => ({
  ...{ asks: ['evidence.add'], rows: { ...SENDERS, our_lead: ABSENT, colleague: ABSENT } },
  ask: async (world, who, relation) => {
    if (relation === 'nothing') return { headers, body, at: { upload: NOTHING } };
    const { upload, by } = await new Pieces(world).upload(who, relation);
    return { by, headers, body, at: { upload } };
  },
});
const UPLOADS: RouteCases = {
  'POST /api/uploads': {
    ...{
      asks: ['evidence.add'],
      rows: { ...SENDERS, our_lead: WRITERS, colleague: WRITERS, 'colleague: ready': as('=', WRITERS) },
    },
    ask: async (world, who, relation, detail) => {
      const sent = {
        ...PICTURE,
        fileState: detail ? 'ready' : 'awaited',
        sentBytes: SENT,
        sentSha256: randomBytes(32),
      } as const;
      const { id, by } = relation === 'nothing' ? { id: NOTHING } : await world.piece(who, relation, sent);
      const metadata = `evidence ${Buffer.from(id).toString('base64')}`;
      const headers = { ...TUS, 'upload-length': String(SENT), 'upload-metadata': metadata };
      return { by, headers, body: Buffer.alloc(0) };
    },
  },
  'HEAD /api/uploads/{upload}': sending(TUS),
  'PATCH /api/uploads/{upload}': sending(BYTES, Buffer.alloc(10)),
  'DELETE /api/uploads/{upload}': sending(TUS, Buffer.alloc(0)),
};

const OFFERS: RouteCases = {
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
const DECIDED = { mine: NOBODY, mine_alone: NOBODY, our_lead: WRITERS, colleague: LEADS };
const WIDENINGS: RouteCases = {
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
    ...{ mine: WRITERS, mine_alone: WRITERS, our_lead: NOBODY, colleague: NOBODY, 'mine: decided': as('=', WRITERS) },
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
const VERIFICATIONS: RouteCases = {
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
        return { at, body: { ...CLAIM, evidence: (await piece(world, who, relation, detail)).id } };
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

const EDITORS = '? -- -- -- -- + -';
const HANDS = '? -+ -+ -+ -+ + -';
/** Asked by another editor, or by who asks. */
const blackedOut = (relation: string) => async (world: World, who: Somebody) => {
  const { id: statement } = await world.statement('assessment', who, relation === 'concerned' ? 'colleague' : 'others');
  const another = await world.make.account({ role: 'editor' });
  const asker = relation === 'asked' ? (who.account ?? another) : another;
  return { at: { id: await new Pieces(world).blackout(statement, asker.id) } };
};
const ofWords = (rows: RouteCase['rows'], more: object): RouteCase => ({
  ...{ asks: ['blackout.ask'], rows },
  ask: async (world, who, relation, detail) => {
    const at = { id: randomUUID() };
    const state = detail === 'draft' ? 'draft' : 'published';
    const id =
      relation === 'nothing'
        ? NOTHING
        : (await world.statement('assessment', who, relation === 'any' ? 'colleague' : relation, { state })).id;
    return { at, body: { statement: { noun: 'assessment', id }, words: ['annoncés'], ...more } };
  },
});
const WORDS = {
  ...{ any: HANDS, others: EDITORS, 'colleague: draft': as('!', HANDS), 'others: draft': as('!', HANDS) },
  nothing: as('!', HANDS),
};
/** Two editors: one asks, another agrees. Whoever asked may take it back. */
const decidingWords = (rows: RouteCase['rows']): RouteCase => ({
  ...{
    asks: ['blackout.decide'],
    rows: { to_decide: EDITORS, concerned: EDITORS, ...rows, nothing: as('0', EDITORS) },
  },
  ask: (world, who, relation) => (relation === 'nothing' ? {} : blackedOut(relation)(world, who)),
});
const BLACKOUTS: RouteCases = {
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

/** What is done with evidence once it is there, and with words that endanger. */
export const HANDLING_CASES: RouteCases = {
  ...FILES,
  ...UPLOADS,
  ...OFFERS,
  ...WIDENINGS,
  ...VERIFICATIONS,
  ...BLACKOUTS,
};
