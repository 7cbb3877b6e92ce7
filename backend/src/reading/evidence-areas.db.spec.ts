import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EvidenceByArea, type RecommendationStory } from '@parole-tenue/contract';
import { Factory } from '../../test/factories.js';
import { type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';
import { type Evidence } from '../evidence/evidence.entity.js';

let app: TestApp;
let make: Factory;
let sides: Side[];

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  sides = [];
  for (const kind of ['civil_society', 'civil_society', 'donor'] as const) sides.push(await sideOf(app, make, kind));
  for (const slug of ['gao', 'kidal', 'mopti']) await make.area({ slug });
});
afterAll(() => app.stop());

const areasOf = async (reference: string) =>
  (await app.visitor().get<EvidenceByArea>(`/api/evidence/areas?recommendation=${reference}`)).body;

describe('public evidence by area', () => {
  it('counts where three organisations work, and withholds the rest', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const bring = (side: number, changes: Partial<Evidence>) => {
      const { organisationId = '', member } = sides[side] ?? {};
      return make.evidence({ recommendationId, organisationId, authorId: member?.account.id ?? '', ...changes });
    };
    for (const side of [0, 1]) await bring(side, { area: 'gao' });
    const { organisationId = '' } = sides[2] ?? {};
    await make.report({ recommendationId, organisationId, areas: ['gao'] });
    await bring(0, { area: 'kidal' });
    await bring(0, {});
    await bring(0, { area: 'gao', level: 'shared' });
    await bring(0, { area: 'gao', withdrawnAt: new Date(), withdrawnCategory: 'mistake' });
    await bring(0, { area: 'gao', kind: 'image', url: null, fileState: 'cleaning' });
    const { areas, total } = await areasOf(reference);
    expect(areas.filter(({ area }) => ['gao', 'kidal', 'mopti'].includes(area))).toEqual([
      { area: 'gao', count: 2 },
      { area: 'kidal', count: null },
      { area: 'mopti', count: null },
    ]);
    expect(total).toBe(4);
    const story = await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.body.counts.publicEvidence).toBe(4);
    const own = await sides[0]?.lead.browser.get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(own?.body.counts.publicEvidence).toBe(4);
    const mine = await sides[0]?.lead.browser.get<EvidenceByArea>(`/api/evidence/areas?recommendation=${reference}`);
    expect(mine?.body).toEqual({ areas, total });
  });

  it('is about no recommendation that there is not', async () => {
    expect((await app.visitor().get('/api/evidence/areas?recommendation=XX-1')).status).toBe(400);
    expect((await app.visitor().get('/api/evidence/areas')).status).toBe(200);
  });
});
