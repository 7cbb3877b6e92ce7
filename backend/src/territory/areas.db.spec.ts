import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type AreasPage, type Problem } from '@parole-tenue/contract';
import { Factory, inBoth } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

it('lists areas in the register’s order, with where each stands on the tile map and what it was part of', async () => {
  const make = new Factory(app.owner);
  await make.area({
    slug: 'nioro',
    position: 2,
    validFrom: '2023-03-13',
    formerly: 'kayes',
    tile: [1, 2],
    outline: 'Kayes',
  });
  await make.area({ slug: 'kayes', position: 1, iso: 'ML-1' });
  const { body } = await app.visitor().get<AreasPage>('/api/areas');
  expect(body.items.map(({ slug }) => slug)).toEqual(['kayes', 'nioro']);
  expect(body.items[1]).toEqual({
    slug: 'nioro',
    kind: 'region',
    name: inBoth('nioro'),
    short: 'nioro',
    validFrom: '2023-03-13',
    formerly: 'kayes',
    iso: null,
    tile: [1, 2],
    outline: 'Kayes',
  });
});

it('refuses what it does not know', async () => {
  const { status, body } = await app.visitor().get<Problem>('/api/areas?kind=region&cursor=x');
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ path: 'kind', code: 'unknown' }]);
});
