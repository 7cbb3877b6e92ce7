import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem, RELATIONS_TO, relationsOf } from '@parole-tenue/contract';
import { isBeforeFactor, isPublic, nameOf, needsConfirmation, permissionOf, routesOf } from '../routes.js';
import { CASES } from './cases.js';
import { ASKERS, lettersOf, outcomeOf, relationOf, type RouteCase, UNCONFIRMED } from './route-case.js';
import { World } from './world.js';

/**
 * Every route × everybody × every relation, as real requests against expectations that stand in a table of their own
 * (`*.cases.ts`), so that a wrong cell of the matrix, a forgotten gate and a forgotten condition are noticed alike.
 */
let world: World;
const NOTHING_SAID: Pick<RouteCase, 'asks' | 'rows'> = { asks: [], rows: {} };

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('the table of expectations', () => {
  it('has every route, and no route that is gone', () => {
    expect(Object.keys(CASES).sort()).toEqual(routesOf(world.app.nest).map(nameOf).sort());
  });

  it('names the permission that the route declares, and shows every relation that this permission knows', () => {
    const missing = routesOf(world.app.nest).flatMap((route) => {
      const [permission, { asks, rows } = NOTHING_SAID] = [permissionOf(route), CASES[nameOf(route)]];
      if (permission === null) return isPublic(route) ? [] : [nameOf(route)];
      const shown = Object.keys(rows).map(relationOf);
      const gone = relationsOf(permission).filter((relation) => !shown.includes(relation));
      return [...gone, ...(asks.includes(permission) ? [] : [permission])].map((lack) => `${nameOf(route)}: ${lack}`);
    });
    expect(missing).toEqual([]);
  });

  it('shows who is asked to say again who they are', () => {
    const declared = routesOf(world.app.nest).filter(needsConfirmation).map(nameOf);
    const shown = Object.entries(CASES).filter(([, { rows }]) =>
      Object.keys(rows).some((row) => row.endsWith(UNCONFIRMED)),
    );
    expect(declared.length).toBeGreaterThan(3);
    expect(shown.map(([route]) => route)).toEqual(expect.arrayContaining(declared));
  });

  it('has a letter for everybody in every row, and no relation that nobody knows', () => {
    const known: string[] = [...Object.values(RELATIONS_TO).flat(), 'others', 'nothing'];
    const wrong = Object.entries(CASES).flatMap(([route, { rows }]) =>
      Object.entries(rows)
        .filter(([row, letters]) => lettersOf(letters).length !== ASKERS.length || !known.includes(relationOf(row)))
        .map(([row]) => `${route}: ${row}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('somebody who has no second factor yet', () => {
  /** By hand: what leads to one, and out. */
  const OPEN = ['DELETE /api/session', 'GET /api/session', 'POST /api/account/factor', 'PUT /api/account/factor'];

  it('finds the routes open that lead to one, and no other', () => {
    expect(routesOf(world.app.nest).filter(isBeforeFactor).map(nameOf).sort()).toEqual(OPEN);
  });

  it('is a visitor where visitors may ask, and refused elsewhere', async () => {
    const [who] = world.everybody.filter(({ role }) => role === 'lead');
    if (!who) throw new Error('Nobody leads');
    const { account, browser } = await world.freshAs(who);
    await world.app.owner.query('UPDATE accounts SET is_demo = false WHERE id = $1', [account?.id]);
    for (const route of routesOf(world.app.nest).filter((declared) => !OPEN.includes(nameOf(declared)))) {
      const url = route.path.replace(/\{\w+\}/g, '11111111-1111-4111-8111-111111111111');
      const { body } = await browser.send<Partial<Problem>>(route.method as 'GET', url, { version: 1, body: {} });
      expect([nameOf(route), body.code === 'factor_required']).toEqual([nameOf(route), !isPublic(route)]);
    }
  });
});

const GROUPS = [1, 2, 2, 2, 2, 1, 1];

/** As people write a row: `- ++ ++ ++ ++ - -`. */
function grouped(letters: string[]): string {
  const rest = [...letters];
  return GROUPS.map((size) => rest.splice(0, size).join('')).join(' ');
}

describe.each(Object.entries(CASES))('%s', (route: string, one: RouteCase) => {
  it('answers everybody as the table says, however they stand to it', async () => {
    const answered: Record<string, string> = {};
    for (const row of Object.keys(one.rows)) {
      answered[row] = grouped(await Promise.all(world.everybody.map((who) => outcomeOf(world, route, row, one, who))));
    }
    expect(answered).toEqual(one.rows);
  });
});
