import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, without } from './second-wall/asking.js';
import { HIDDEN, Hiding, NONSENSE } from './second-wall/hiding.js';
import { type Place } from './second-wall/requests.js';
import { type Canary, type Somebody } from './second-wall/world.js';

const LEAST_HIDDEN = 30;

/** Of the filters each reader asks every third; `npm run drill:hidden` has everybody ask all. */
const EACH = 3;

let hiding: Hiding;
beforeAll(async () => {
  hiding = await Hiding.start(EACH);
});
afterAll(() => hiding.app.stop());

describe('nothing that is hidden leaves a trace', () => {
  it.each(HIDDEN)(
    '%s',
    async (_, outsiders, what) => {
      const { hidden, outside, traces } = await hiding.tracesOf(what);
      expect(hidden).toBeGreaterThan(4);
      expect(outside).toBe(outsiders);
      expect(traces).toEqual([]);
    },
    300_000,
  );

  it('has hidden enough, at enough addresses', () => {
    expect(hiding.world.canaries.filter(isId).length).toBeGreaterThan(LEAST_HIDDEN);
    expect(hiding.readings.size).toBeGreaterThan(50);
  });
});

const isId = ({ where }: Canary): boolean => where.startsWith('id of ');

describe('absent and hidden are one', () => {
  /** Also when this stands alone. */
  beforeAll(async () => {
    const { world } = hiding;
    for (const party of world.parties.filter(({ organisation }) => organisation.slug.endsWith('-one'))) {
      await world.hide(party);
      await world.share(party);
      await world.administer(party);
      await world.wish(party);
    }
  });

  it('by status, body and headers, for everybody, at every route with an id and for every kind of record', async () => {
    const { app, requests, world } = hiding;
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
    const { app, world } = hiding;
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
  const hidden = hiding.world.canaries.filter((canary) => isId(canary) && !canary.isFor(who));
  const kinds = [...new Map(hidden.map(({ where, word }) => [where, word])).values()];
  return [0, 1, 2].map((step) => kinds[(turn * 3 + step) % kinds.length] ?? '');
}
