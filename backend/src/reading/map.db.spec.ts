import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AreaOnMap, type Judgement, type OrganisationKind, type TerritoryMap } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let theme: string;
let sides: Record<'government' | 'civil_society' | 'second' | 'donor', string>;
let count = 0;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  for (const [position, slug] of ['kayes', 'mopti', 'gao', 'kidal'].entries()) await make.area({ slug, position });
  const organisation = async (kind: OrganisationKind): Promise<string> => (await make.organisation({ kind })).id;
  sides = {
    government: await organisation('government'),
    civil_society: await organisation('civil_society'),
    second: await organisation('civil_society'),
    donor: await organisation('donor'),
  };
});
afterAll(() => app.stop());

/** Each test looks at recommendations of its own. */
beforeEach(async () => {
  theme = `theme-${String(++count)}`;
  await make.theme({ slug: theme });
});

const map = async (query = `?theme=${theme}`): Promise<TerritoryMap> =>
  (await app.visitor().get<TerritoryMap>(`/api/map${query}`)).body;
const areaOf = ({ areas }: TerritoryMap, slug: string): AreaOnMap => {
  const found = areas.find(({ area }) => area === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
};

async function recommendation() {
  const { id: recommendationId, reference } = await make.recommendation({ themes: [theme] });
  const say = (side: keyof typeof sides, judgement: Judgement, areas: string[] = [], days = 5) =>
    make.assessment({
      recommendationId,
      organisationId: sides[side],
      judgement,
      areas,
      publishedAt: daysAgo(days),
    });
  return { recommendationId, reference, say };
}

describe('the map', () => {
  it('counts in each area on how many recommendations civil society and the state stand two levels apart', async () => {
    const [one, other, third] = [await recommendation(), await recommendation(), await recommendation()];
    await one.say('government', 'full');
    await one.say('civil_society', 'minimum', ['gao', 'mopti']);
    await other.say('government', 'full');
    await other.say('civil_society', 'not_initiated', ['gao']);
    await other.say('second', 'intermediate', ['mopti']);
    await third.say('civil_society', 'not_initiated', ['gao']);
    const seen = await map();
    expect(seen).toMatchObject({ asOf: dayAgo(0), recommendations: 3, only: null, statements: 4 });
    expect(areaOf(seen, 'gao')).toMatchObject({
      ...{ judged: 3, compared: 2, apart: 2, apartOn: [other.reference, one.reference] },
      ...{ level: null, gap: null },
    });
    expect(areaOf(seen, 'mopti')).toMatchObject({ judged: 2, compared: 2, apart: 1, apartOn: [one.reference] });
    expect(areaOf(seen, 'kidal')).toMatchObject({ judged: 0, compared: 0, apart: 0, apartOn: [] });
  });

  it('takes no old word for a level, and none that names no area', async () => {
    const { say } = await recommendation();
    await say('government', 'full');
    await say('civil_society', 'not_initiated', ['gao'], 400);
    await say('second', 'not_initiated');
    expect(areaOf(await map(), 'gao')).toMatchObject({ judged: 0, apart: 0, level: null, gap: null });
  });

  it('tells of a single recommendation how far civil society stands from the state, area by area', async () => {
    const { reference, say } = await recommendation();
    await say('government', 'full');
    await say('civil_society', 'not_initiated', ['gao']);
    await say('second', 'intermediate', ['mopti']);
    const seen = await map();
    expect(seen.only).toMatchObject({ reference, government: 3 });
    expect(['gao', 'mopti', 'kidal'].map((slug) => areaOf(seen, slug).gap)).toEqual([3, 1, null]);
    expect(['gao', 'mopti', 'kidal'].map((slug) => areaOf(seen, slug).level)).toEqual([0, 2, null]);
  });

  it('tells shares and numbers of statements where three organisations work, and withholds the rest', async () => {
    const { recommendationId, say } = await recommendation();
    await say('civil_society', 'minimum', ['gao', 'kidal']);
    await say('second', 'minimum', ['gao', 'kidal']);
    expect((await map()).areas.map(({ levels, statements }) => [levels, statements])).toEqual(
      Array(4).fill([null, null]),
    );
    await make.report({ recommendationId, organisationId: sides.donor, areas: ['gao'], publishedAt: daysAgo(1) });
    const seen = await map();
    expect(areaOf(seen, 'gao')).toMatchObject({ levels: [0, 1, 0, 0], statements: 3 });
    expect(areaOf(seen, 'kidal')).toMatchObject({ judged: 1, levels: null, statements: null });
    expect(seen.statements).toBe(3);
  });

  it('counts what an organisation says now, and not what it said before', async () => {
    const { say } = await recommendation();
    await say('civil_society', 'not_initiated', ['gao'], 9);
    await say('civil_society', 'minimum', ['gao'], 3);
    await say('second', 'minimum', ['gao', 'mopti']);
    await say('donor', 'minimum', ['gao']);
    expect(areaOf(await map(), 'gao')).toMatchObject({ statements: 3, levels: [0, 1, 0, 0] });
  });

  it('is narrowed as the list is, and refuses what the list refuses', async () => {
    await (await recommendation()).say('civil_society', 'minimum', ['gao']);
    expect((await map(`?theme=${theme}&divergence=1`)).recommendations).toBe(0);
    expect((await app.visitor().get('/api/map?colour=red')).status).toBe(400);
  });
});
