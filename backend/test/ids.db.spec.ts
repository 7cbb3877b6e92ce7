import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { IdSwaps } from './second-wall/id-swaps.js';

let swaps: IdSwaps;

beforeAll(async () => {
  swaps = await IdSwaps.start();
});
afterAll(() => swaps.app.stop());

it('no id that anybody has seen opens a foreign row, wherever it is put', async () => {
  expect(await swaps.run(500)).toEqual([]);
}, 300_000);

it('has every route that takes an id, and ids to hide from everybody', () => {
  expect(new Set(swaps.places.map(({ route }) => route)).size).toBeGreaterThan(30);
  for (const who of swaps.world.people) expect(swaps.world.idsHiddenFrom(who).length).toBeGreaterThan(50);
});
