import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, type Told, without } from './second-wall/asking.js';
import { Readings } from './second-wall/readings.js';
import { type Place, Requests } from './second-wall/requests.js';
import { type Canary, type Somebody, World } from './second-wall/world.js';
import { TestApp } from './test-app.js';

const LEAST_HIDDEN = 30;
/** Found by nobody before it is hidden, and by nobody after. */
const NONSENSE = 'Qxyzzy';

let app: TestApp;
let world: World;
let requests: Requests;
let readings: Readings;

beforeAll(async () => {
  const limits = {
    requestsPerSession: 1e9,
    writesPerNetwork: 1e9,
    triesPerAccount: 1e9,
    triesPerNetwork: 1e9,
    invitationsPerHour: 1e9,
  };
  app = await TestApp.start({ limits });
  world = await World.build(app);
  requests = new Requests(app, world.known);
  readings = await Readings.of(app, requests, ['X', NONSENSE]);
});
afterAll(() => app.stop());

/** Nobody of the panel belongs to these. */
const OTHERS = ['civil-society-other', 'government-other', 'donor-other', 'independent-other'];

async function keepToThemselves(): Promise<void> {
  for (const slug of OTHERS) await world.hide(world.partyOf(slug));
}

async function wishToBlackOut(): Promise<void> {
  for (const slug of OTHERS) await world.wish(world.partyOf(slug));
}

async function tellSome(): Promise<void> {
  await world.share(world.partyOf('civil-society-other'));
  await world.administer(world.partyOf('civil-society-other'));
}

/** One of each kind, leads and members in turn. */
const readers = (): Somebody[] =>
  world.panel.filter(({ asker }, index) => asker?.organisationKind == null || index % 4 === 0 || index % 4 === 3);

describe('nothing that is hidden leaves a trace', () => {
  it.each([
    ['what other organisations keep to themselves, for everybody', 7, keepToThemselves],
    ['what editors wish to black out, for all others', 6, wishToBlackOut],
    ['what is shared with some and administered by some, for all others', 3, tellSome],
  ])(
    '%s',
    async (_, outsiders, hide) => {
      const before = await readings.byAll(readers());
      const known = world.canaries.length;
      await hide();
      const hidden = world.canaries.slice(known);
      expect(hidden.length).toBeGreaterThan(4);
      const outside = readers().filter((who) => hidden.every(({ isFor }) => !isFor(who)));
      expect(outside).toHaveLength(outsiders);
      for (const who of outside) {
        expect([who.name, changesBetween(before.get(who), await readings.by(who))]).toEqual([who.name, []]);
      }
    },
    300_000,
  );

  it('has hidden enough, at enough addresses', () => {
    expect(world.canaries.filter(isId).length).toBeGreaterThan(LEAST_HIDDEN);
    expect(readings.size).toBeGreaterThan(50);
  });
});

const isId = ({ where }: Canary): boolean => where.startsWith('id of ');

function changesBetween(before: Map<string, Told> | undefined, after: Map<string, Told>): string[] {
  const addresses = new Set([...(before?.keys() ?? []), ...after.keys()]);
  return [...addresses].filter((address) => !isDeepStrictEqual(before?.get(address), after.get(address)));
}

describe('absent and hidden are one', () => {
  /** Also when this stands alone. */
  beforeAll(async () => {
    for (const party of world.parties.filter(({ organisation }) => organisation.slug.endsWith('-one'))) {
      await world.hide(party);
      await world.share(party);
      await world.administer(party);
      await world.wish(party);
    }
  });

  it('by status, body and headers, for everybody, at every route with an id and for every kind of record', async () => {
    const differing: string[] = [];
    for (const [turn, place] of requests.places().filter(asksForARecord).entries()) {
      for (const who of world.panel) {
        const [nothing, ...hidden] = [randomUUID(), ...someOfEachKind(who, turn)];
        const absent = without(await ask(app, who, place.ask(nothing)), nothing);
        for (const id of hidden) {
          const told = without(await ask(app, who, place.ask(id)), id);
          if (isDeepStrictEqual(told, absent)) continue;
          differing.push(`${who.name}, ${place.route}, ${place.name}: ${told.status} is not ${absent.status}`);
        }
      }
    }
    expect(differing).toEqual([]);
  }, 300_000);

  it('in what is searched for', async () => {
    const words = world.canaries.filter((canary) => !isId(canary)).filter((_, index) => index % 9 === 0);
    for (const { word, isFor } of words) {
      const who = world.panel.find((somebody) => !isFor(somebody));
      if (!who) throw new Error('hidden from nobody');
      for (const path of ['/api/recommendations', '/api/overview']) {
        const told = await ask(app, who, { method: 'GET', url: `${path}?q=${word}` });
        const nothing = await ask(app, who, { method: 'GET', url: `${path}?q=${NONSENSE}` });
        expect(JSON.stringify(without(told, word))).toEqual(JSON.stringify(without(nothing, NONSENSE)));
      }
    }
  });
});

/** Creating under a used id is the one answer that tells it from a free one (api.md). */
const asksForARecord = ({ route, name }: Place): boolean => name === 'path id' && !route.startsWith('PUT ');

/** Kinds are told apart by their label; from route to route others have their turn. */
function someOfEachKind(who: Somebody, turn: number): string[] {
  const hidden = world.canaries.filter((canary) => isId(canary) && !canary.isFor(who));
  const kinds = [...new Map(hidden.map(({ where, word }) => [where, word])).values()];
  return [0, 1, 2].map((step) => kinds[(turn * 3 + step) % kinds.length] ?? '');
}
