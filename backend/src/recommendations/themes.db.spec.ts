import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ThemesPage } from '@parole-tenue/contract';
import { Factory, inBoth } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

it('lists themes in the register’s order', async () => {
  const make = new Factory(app.owner);
  await make.theme({ slug: 'youth-employment', position: 2 });
  await make.theme({ slug: 'civic-education', position: 1 });
  const { body } = await app.visitor().get<ThemesPage>('/api/themes');
  expect(body).toEqual({
    items: ['civic-education', 'youth-employment'].map((slug) => ({ slug, name: inBoth(slug) })),
    total: 2,
    totalIsExact: true,
    nextCursor: null,
  });
});
