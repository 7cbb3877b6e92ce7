import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask, without } from './second-wall/asking.js';
import { type Place, Requests } from './second-wall/requests.js';
import { type Somebody, World } from './second-wall/world.js';
import { TestApp } from './test-app.js';

/** `npm run drill:ids` sends 10,000. */
const REQUESTS = Number(process.env['DRILL_REQUESTS'] ?? 500);
const SAFE = ['GET'];

/** Creating under an id that is used tells so: the one answer that tells a used id from a free one (api.md). */
const tellsThatItIsTaken = ({ route, name }: Place): boolean => route.startsWith('PUT ') && name.startsWith('path ');

/** What nothing here may change. */
const KEPT = `
  SELECT 'statement' AS noun, id::text, md5(s::text) AS row FROM statements s
  UNION ALL SELECT 'evidence', id::text, md5(e::text) FROM evidence e
  UNION ALL SELECT 'return', id::text, md5(r::text) FROM statement_returns r
  UNION ALL SELECT 'move', statement_id || milestone_id::text, md5(m::text) FROM milestone_moves m
  UNION ALL SELECT 'account', id::text, md5(a::text) FROM accounts a
  UNION ALL SELECT 'invitation', id::text, md5(i::text) FROM invitations i
  UNION ALL SELECT 'request', id::text, md5(q::text) FROM requests q
  UNION ALL SELECT 'notice', id::text, md5(n::text) FROM notices n
  UNION ALL SELECT 'session', id::text, coalesce(ended_at::text, '') FROM sessions
  UNION ALL SELECT 'organisation', id::text, md5(o::text) FROM organisations o`;

interface Swap {
  who: Somebody;
  place: Place;
  id: string;
}

let app: TestApp;
let world: World;
let places: Place[];
let others: string[];

beforeAll(async () => {
  const limits = { requestsPerSession: 1e9, writesPerNetwork: 1e9, triesPerAccount: 1e9, triesPerNetwork: 1e9 };
  app = await TestApp.start({ limits });
  world = await World.build(app);
  await world.hideAll();
  places = new Requests(app, { reference: world.reference, recommendation: world.reference }).places();
  others = await publicIds();
});
afterAll(() => app.stop());

/** Ids and names that everybody may see, for the places where ids of another noun stand. */
async function publicIds(): Promise<string[]> {
  const { rows } = await app.owner.query<{ id: string }>(
    `SELECT id::text FROM statements WHERE state = 'published' UNION ALL SELECT id::text FROM milestones
     UNION ALL SELECT id::text FROM organisations UNION ALL SELECT slug FROM organisations UNION ALL SELECT id::text FROM recommendations
     UNION ALL SELECT reference FROM recommendations UNION ALL SELECT slug FROM themes`,
  );
  return rows.map(({ id }) => id);
}

async function rowsKept(): Promise<Map<string, string>> {
  const { rows } = await app.owner.query<{ noun: string; id: string; row: string }>(KEPT);
  return new Map(rows.map(({ noun, id, row }) => [`${noun} ${id}`, row]));
}

/** Everybody in turn at every place in turn; of ids the hidden ones, and in what only reads now and then another. */
function* swaps(): Generator<Swap> {
  const inTurn = (list: readonly string[], turn: number): string => list[(turn * 7919) % list.length] ?? '';
  const hidden = new Map(world.people.map((who) => [who, world.idsHiddenFrom(who)]));
  for (let turn = 0; ; turn++) {
    for (const [index, place] of places.entries()) {
      const who = world.people[(turn + index) % world.people.length];
      if (!who) return;
      const isSafe = SAFE.includes(place.route.split(' ')[0] ?? '');
      const pool = isSafe && turn % 4 === 3 ? others : (hidden.get(who) ?? []);
      yield { who, place, id: inTurn(pool, turn * places.length + index) };
    }
  }
}

/** Nothing that is not theirs, and for what is hidden the very answer that nothing gets. */
async function faultsOf({ who, place, id }: Swap): Promise<string[]> {
  const told = await ask(app, who, place.ask(id));
  const leaks = world.leaksIn(without(told, id).text + JSON.stringify(told.headers), who);
  if (others.includes(id) || tellsThatItIsTaken(place)) return leaks;
  const absent = randomUUID();
  const nothing = await ask(app, who, place.ask(absent));
  return [
    ...leaks,
    ...(isDeepStrictEqual(without(told, id), without(nothing, absent))
      ? []
      : [`${told.status} is not ${nothing.status}`]),
  ];
}

it(`no id that anybody has seen opens a foreign row, wherever it is put (${String(REQUESTS)} requests)`, async () => {
  const before = await rowsKept();
  const faults: string[] = [];
  let sent = 0;
  for (const swap of swaps()) {
    if (sent++ >= REQUESTS) break;
    const { who, place } = swap;
    faults.push(...(await faultsOf(swap)).map((fault) => `${who.name}, ${place.route}, ${place.name}: ${fault}`));
  }
  expect(faults).toEqual([]);
  const after = await rowsKept();
  expect([...before].filter(([key, row]) => after.get(key) !== row).map(([key]) => key)).toEqual([]);
}, 1_200_000);

it('has every route that takes an id, and ids to hide from everybody', () => {
  const withoutPlace = new Set(places.map(({ route }) => route));
  expect(withoutPlace.size).toBeGreaterThan(15);
  for (const who of world.people) expect(world.idsHiddenFrom(who).length).toBeGreaterThan(50);
});
