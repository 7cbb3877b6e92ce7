import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FACETS,
  type Judgement,
  type Overview,
  periodOf,
  type Problem,
  RECOMMENDATION_SORTS,
  type RecommendationFacets,
  type RecommendationsPage,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';
import { RegisterLoader } from '../register/register.loader.js';

const REGISTER = [
  ...['PD-N1', 'PD-N2', 'PD-N3', 'PD-N4', 'PD-N5', 'PD-N6', 'PD-N7', 'PD-I1', 'PD-I2', 'PD-I3', 'PD-I4', 'PD-I5'],
  ...['PD-I6', 'CO-1', 'CO-2', 'SI-1', 'SI-2', 'VE-1', 'VE-2', 'CR-1', 'CR-2', 'CR-3', 'CR-4'],
];

let app: TestApp;
let make: Factory;
let ids: Map<string, string>;

const quarter = (days: number): string => periodOf(dayAgo(days));
const id = (name: string): string => ids.get(name) ?? '';
const ask = (query: string): Promise<RecommendationsPage> => page(`/api/recommendations?limit=100&${query}`);
const page = async (url: string): Promise<RecommendationsPage> =>
  (await app.visitor().get<RecommendationsPage>(url)).body;
const found = async (query: string): Promise<string[]> => (await ask(query)).items.map(({ reference }) => reference);
const problem = async (query: string): Promise<Problem> =>
  (await app.visitor().get<Problem>(`/api/recommendations?${query}`)).body;

beforeAll(async () => {
  app = await TestApp.start();
  await (await app.tasks()).get(RegisterLoader).load();
  const database = app.data;
  make = new Factory(database);
  const rows = await database.query<{ name: string; id: string }>(
    'SELECT reference AS name, id FROM recommendations UNION ALL SELECT slug, id FROM organisations',
  );
  ids = new Map(rows.map((row) => [row.name, row.id]));
  await fill();
});
afterAll(() => app.stop());

/**
 * PD-N2: ministry says full, a CSO minimum; reported 10 days ago; a milestone overdue. PD-N3: a ministry says
 * intermediate, a CSO minimum; last reported 500 days ago. PD-N6: lead invited 400 days ago, never reported. VE-2: lead
 * invited 40 days ago, never reported.
 * PD-N7: a CSO said full, but 400 days ago. Of Kita a milestone of PD-N3 speaks, of Nioro a CSO on PD-N2, of Nara a
 * version of the ministry's report that no longer stands, of Dioïla a value of the one that does.
 */
async function fill(): Promise<void> {
  const cso = (await make.organisation()).id;
  const before = { recommendationId: id('PD-N2'), organisationId: id('min-emploi') };
  const { id: supersedesId } = await make.report({ ...before, publishedAt: daysAgo(120), areas: ['nara'] });
  const said = await make.report({ ...before, judgement: 'full', publishedAt: daysAgo(10), supersedesId });
  const { id: indicatorId } = await make.indicator({ recommendationId: id('PD-N2') });
  const parts = [{ dimension: 'area' as const, key: 'dioila', value: 3 }];
  await make.reportedValue({ statementId: said.id, indicatorId, value: 3, parts });
  await make.account({ organisationId: id('min-administration'), createdAt: daysAgo(400) });
  await make.account({ organisationId: id('min-justice'), createdAt: daysAgo(40) });
  const cited = { recommendationId: id('PD-N2'), organisationId: cso, publishedAt: daysAgo(5) };
  await make.assessment({ ...cited, judgement: 'minimum', areas: ['nioro'] });
  await report('PD-N3', 'cnddr', 'not_initiated', 500);
  await assess('PD-N3', id('min-defense'), 'intermediate', 60);
  await assess('PD-N3', cso, 'minimum', 60);
  await assess('PD-N7', cso, 'full', 400);
  const leads = { recommendationId: id('PD-N2'), organisationId: id('min-emploi') };
  await make.milestone({ ...leads, plannedOn: dayAgo(3) });
  await make.milestone({ ...leads, recommendationId: id('PD-N3'), plannedOn: dayAgo(-3), areas: ['kita'] });
}

function report(reference: string, organisation: string, judgement: Judgement, days: number) {
  const said = { recommendationId: id(reference), organisationId: id(organisation) };
  return make.report({ ...said, judgement, publishedAt: daysAgo(days) });
}

function assess(reference: string, organisationId: string, judgement: Judgement, days: number) {
  return make.assessment({ recommendationId: id(reference), organisationId, judgement, publishedAt: daysAgo(days) });
}

describe('the list of recommendations', () => {
  it('stands in the order of the register', async () => {
    const { items, total, totalIsExact, nextCursor } = await ask('');
    expect(items.map(({ reference }) => reference)).toEqual(REGISTER);
    expect({ total, totalIsExact, nextCursor }).toEqual({ total: 23, totalIsExact: true, nextCursor: null });
  });

  it.each<[string, string[]]>([
    ['framework=sidibe-2012', ['SI-1', 'SI-2']],
    ['framework=sidibe-2012&framework=conascipal-civil-society', ['CO-1', 'CO-2', 'SI-1', 'SI-2']],
    ['framework=unheard-of', []],
    ['theme=local-capacity', ['PD-I4', 'PD-I5', 'PD-I6']],
    ['theme=youth-employment&theme=reintegration', ['PD-N2', 'PD-N3']],
    ['addressee=international', ['PD-I1', 'PD-I2', 'PD-I3', 'PD-I4', 'PD-I5', 'PD-I6']],
    ['organisation=min-emploi', ['PD-N2']],
    ['organisation=csa', []],
    ['organisation=peace-direct&organisation=min-femme', ['PD-N7', 'PD-I6']],
    ['level=government:3', ['PD-N2']],
    ['level=civil_society:1', ['PD-N2', 'PD-N3']],
    ['level=civil_society:3', []],
    ['level=government:3&level=government:0', ['PD-N2']],
    ['level=civil_society:none&theme=youth-employment&theme=reintegration', []],
    ['level=donor:none&theme=youth-employment&theme=reintegration', ['PD-N2', 'PD-N3']],
    ['area=kita', ['PD-N3']],
    ['area=nioro', ['PD-N2']],
    ['area=dioila', ['PD-N2']],
    ['area=nioro&area=kita', ['PD-N2', 'PD-N3']],
    ['area=nara', []],
    ['area=tombouctou', ['PD-N3']],
    [`period=${quarter(5)}&theme=youth-employment`, ['PD-N2']],
    [`period=${quarter(500)}`, ['PD-N3']],
    ['period=2019-Q1', []],
    ['judged=none&framework=sidibe-2012', ['SI-1', 'SI-2']],
    ['judged=none&theme=youth-employment&theme=reintegration', []],
    ['invited=true', ['PD-N2', 'PD-N3', 'PD-N6', 'SI-2', 'VE-2']],
    ['invited=false&organisation=min-emploi', []],
    ['divergence=2', ['PD-N2']],
    ['divergence=0', ['PD-N2', 'PD-N3']],
    ['silentFor=365', ['PD-N3', 'PD-N6', 'SI-2']],
    ['silentFor=20', ['PD-N3', 'PD-N6', 'SI-2', 'VE-2']],
    ['silentFor=5', ['PD-N2', 'PD-N3', 'PD-N6', 'SI-2', 'VE-2']],
    ['overdue=true', ['PD-N2']],
    ['theme=youth-employment&theme=reintegration&overdue=false', ['PD-N3']],
    ['level=civil_society:1&divergence=2&addressee=national&framework=mali-on-the-brink', ['PD-N2']],
    ['level=civil_society:1&divergence=2&addressee=international', []],
  ])('narrowed by %s', async (query, expected) => {
    const { items, total } = await ask(query);
    expect(items.map(({ reference }) => reference)).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it.each<[string, string[]]>([
    ['créer emploi jeunes', ['PD-N2']],
    ['CREER EMPLOIS', ['PD-N2']],
    ['reintegration', ['PD-N3']],
    ['PD-N2', ['PD-N2']],
    ['pd-i', ['PD-I1', 'PD-I2', 'PD-I3', 'PD-I4', 'PD-I5', 'PD-I6']],
    ['CO-1', ['CO-1']],
    ['l’emploi des jeunes', ['PD-N2']],
    ['youth employment', ['PD-N2']],
    ['stark disconnect', ['CO-2']],
    ['programme locaux nord', ['SI-2']],
    ['frontière', ['CR-4', 'CR-3']],
    ['emploi frontières', []],
    ['.*', REGISTER],
    ['(', REGISTER],
  ])('searched for “%s”', async (q, expected) => {
    expect([...(await found(`q=${encodeURIComponent(q)}`))].sort()).toEqual([...expected].sort());
  });

  it('is searched within what the other filters leave', async () => {
    expect(await found('q=jeunes&addressee=international')).toEqual(['PD-I4']);
  });
});

describe('the order of the list', () => {
  const inOrder = async (sort: string): Promise<string[]> => found(`sort=${sort}`);

  it('is by reference, both ways, with numbers as numbers', async () => {
    const forward = await inOrder('reference');
    expect(forward.slice(0, 7)).toEqual(['CO-1', 'CO-2', 'CR-1', 'CR-2', 'CR-3', 'CR-4', 'PD-I1']);
    expect(await inOrder('-reference')).toEqual([...forward].reverse());
  });

  it('is the sharpest disagreement first, then the register', async () => {
    expect((await inOrder('-divergence')).slice(0, 4)).toEqual(['PD-N2', 'PD-N3', 'PD-N1', 'PD-N4']);
  });

  it('is the longest silence first, and who was not invited last', async () => {
    expect((await inOrder('-silence')).slice(0, 6)).toEqual(['PD-N3', 'PD-N6', 'SI-2', 'VE-2', 'PD-N2', 'PD-N1']);
  });

  it('is the last statement first', async () => {
    expect((await inOrder('-moved')).slice(0, 4)).toEqual(['PD-N2', 'PD-N3', 'PD-N7', 'PD-N1']);
  });
});

describe('a page of the list', () => {
  it.each([undefined, ...RECOMMENDATION_SORTS])(
    'leads to the next without gap or repeat, sorted by %s',
    async (sort) => {
      const order = sort ? `&sort=${sort}` : '';
      const whole = await found(order);
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const cursor: string = next && `&cursor=${next}`;
        const { items, total, nextCursor } = await page(`/api/recommendations?limit=4${order}${cursor}`);
        seen.push(...items.map(({ reference }) => reference));
        expect(total).toBe(23);
        next = nextCursor;
      }
      expect(seen).toEqual(whole);
    },
  );

  it('goes on within the filters', async () => {
    const first = await page('/api/recommendations?limit=4&addressee=international');
    const second = await page(`/api/recommendations?limit=4&addressee=international&cursor=${first.nextCursor ?? ''}`);
    expect(second.items.map(({ reference }) => reference)).toEqual(['PD-I5', 'PD-I6']);
    expect(second).toMatchObject({ total: 6, nextCursor: null });
  });

  it('goes on in its own order only', async () => {
    const { nextCursor } = await page('/api/recommendations?limit=4');
    const { errors } = await problem(`sort=-moved&cursor=${nextCursor ?? ''}`);
    expect(errors).toMatchObject([{ path: 'cursor', code: 'format' }]);
  });
});

describe('a question that makes no sense', () => {
  const cursor = (...values: string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');
  const ID = '11111111-1111-4111-8111-111111111111';

  it.each([
    ['colour=red', 'colour', 'unknown'],
    ['area=Kayes', 'area', 'format'],
    ['period=2026', 'period', 'format'],
    ['period=2026-H1', 'period', 'format'],
    ['judged=all', 'judged', 'choice'],
    ['invited=1', 'invited', 'type'],
    ['level=government:full', 'level', 'format'],
    ['limit=0', 'limit', 'too_small'],
    ['limit=101', 'limit', 'too_big'],
    ['limit=ten', 'limit', 'type'],
    ['limit=2&limit=3', 'limit', 'type'],
    ['sort=colour', 'sort', 'choice'],
    ['q=a&q=b', 'q', 'type'],
    [`q=${'a'.repeat(201)}`, 'q', 'too_long'],
    ['q=%00', 'q', 'format'],
    ['theme=', 'theme', 'format'],
    ['theme=a&theme=B', 'theme', 'format'],
    [Array(51).fill('theme=a').join('&'), 'theme', 'too_many'],
    ['addressee=regional', 'addressee', 'choice'],
    ['level=government', 'level', 'format'],
    ['level=government:4', 'level', 'format'],
    ['divergence=', 'divergence', 'type'],
    ['divergence=4', 'divergence', 'too_big'],
    ['divergence=-1', 'divergence', 'type'],
    ['divergence=1e0', 'divergence', 'type'],
    ['silentFor=1.5', 'silentFor', 'type'],
    ['silentFor=99999999', 'silentFor', 'too_big'],
    ['overdue=yes', 'overdue', 'type'],
    ['cursor=what', 'cursor', 'format'],
    [`cursor=${cursor('', 'x', '0', ID)}`, 'cursor', 'format'],
    [`cursor=${cursor('', '0', '0', 'x')}`, 'cursor', 'format'],
    [`cursor=${cursor('', '0', '9999999999', ID)}`, 'cursor', 'format'],
    [`sort=-moved&cursor=${cursor('-moved', '2026-02-30', '0', ID)}`, 'cursor', 'format'],
    [`sort=reference&cursor=${cursor('reference', '\0', '0', ID)}`, 'cursor', 'format'],
  ])('is refused at its field: %s', async (query, path, code) => {
    const { status, body } = await app.visitor().get<Problem>(`/api/recommendations?${query}`);
    expect({ status, code: body.code, errors: body.errors }).toMatchObject({
      status: 400,
      code: 'invalid',
      errors: [{ path, code }],
    });
  });

  it('is refused by the overview alike, which knows no pages', async () => {
    const { status, body } = await app.visitor().get<Problem>('/api/overview?limit=3&level=x');
    expect(status).toBe(400);
    expect(body.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['limit', 'unknown'],
      ['level', 'format'],
    ]);
  });
});

describe('the facets of the list', () => {
  const facets = async (query: string): Promise<RecommendationFacets> =>
    (await app.visitor().get<RecommendationFacets>(`/api/recommendations/facets?${query}`)).body;

  it.each([
    '',
    'theme=youth-employment',
    `addressee=national&theme=reintegration&period=${quarter(60)}`,
    'q=jeunes&divergence=1&silentFor=5&level=government:3',
    'area=kita&area=nioro&overdue=true&judged=none&invited=true&organisation=min-emploi&framework=mali-on-the-brink',
  ])('count what the list would find with each value in place of its own filter’s choice, of %s', async (query) => {
    const counted = await facets(query);
    for (const filter of FACETS) {
      for (const { value, recommendations } of counted[filter]) {
        const others = new URLSearchParams(query);
        others.delete(filter);
        others.append(filter, value);
        expect({ filter, value, recommendations }).toEqual({
          filter,
          value,
          recommendations: (await ask(others.toString())).total,
        });
      }
    }
  });

  it('tell every theme, area and step, also those that nothing is left of, and what they are called', async () => {
    const { theme, area, level, organisation, period, silentFor } = await facets('q=emploi-des-jeunes');
    expect(theme).toHaveLength(14);
    expect(theme.find(({ value }) => value === 'reintegration')).toMatchObject({
      recommendations: 0,
      name: { original: 'fr' },
    });
    expect(area.map(({ value }) => value)).toEqual(expect.arrayContaining(['kayes', 'gao', 'menaka', 'bamako']));
    expect(level).toHaveLength(20);
    expect(organisation.find(({ value }) => value === 'min-emploi')).toMatchObject({ kind: 'government' });
    expect(silentFor.map(({ value }) => value)).toEqual(['90', '180', '365']);
    expect(period.map(({ value }) => value)).toEqual(
      [...new Set([quarter(500), quarter(400), quarter(60), quarter(120), quarter(10), quarter(5)])].sort(),
    );
  });

  it('are refused at the field that makes no sense', async () => {
    const { status, body } = await app.visitor().get<Problem>('/api/recommendations/facets?sort=reference&area=!');
    expect({ status, errors: body.errors?.map(({ path, code }) => [path, code]) }).toEqual({
      status: 400,
      errors: [
        ['sort', 'unknown'],
        ['area', 'format'],
      ],
    });
  });
});

describe('the overview', () => {
  const overview = async (query = ''): Promise<Overview> =>
    (await app.visitor().get<Overview>(`/api/overview?${query}`)).body;

  it('counts what the list would find', async () => {
    const { asOf, recommendations, divergent, silent, notInvited, neverAssessed } = await overview();
    expect({ asOf, recommendations, neverAssessed }).toEqual({
      asOf: dayAgo(0),
      recommendations: 23,
      neverAssessed: 20,
    });
    expect(divergent).toBe((await ask('divergence=2')).total);
    expect(silent).toBe((await ask('silentFor=365')).total);
    expect(notInvited).toBe((await ask('invited=false')).total);
    expect(neverAssessed).toBe((await ask('judged=none')).total);
  });

  it('rolls up the milestones of all', async () => {
    expect((await overview()).milestones).toMatchObject({ achieved: 0, counted: 2, share: 0, overdue: 1 });
  });

  it('shares out recommendations by level for each perspective, and by theme', async () => {
    const { shares, sharesByTheme } = await overview();
    for (const { perspective, levels, outdated, noEvidence, notApplicable, neverAssessed } of shares) {
      const counts = [...levels, outdated + noEvidence + notApplicable + neverAssessed];
      const listed = [0, 1, 2, 3, 'none'].map(
        async (level) => (await ask(`level=${perspective}:${String(level)}`)).total,
      );
      expect(counts).toEqual(await Promise.all(listed));
    }
    expect(shares[0]).toMatchObject({
      perspective: 'government',
      levels: [0, 0, 1, 1],
      outdated: 0,
      neverAssessed: 21,
    });
    expect(shares[1]).toMatchObject({
      perspective: 'civil_society',
      levels: [0, 2, 0, 0],
      outdated: 1,
      neverAssessed: 20,
    });
    const jobs = sharesByTheme.find(({ theme }) => theme.slug === 'youth-employment');
    expect(jobs?.recommendations).toBe(1);
    expect(jobs?.shares[0]).toMatchObject({ levels: [0, 0, 0, 1], neverAssessed: 0 });
    expect(sharesByTheme).toHaveLength(14);
  });

  it('names the sharpest disagreements and the longest silences', async () => {
    const { mostDivergent, mostSilent } = await overview();
    expect(mostDivergent.map(({ reference, divergence }) => [reference, divergence])).toEqual([
      ['PD-N2', 2],
      ['PD-N3', 1],
    ]);
    expect(mostSilent.map(({ reference }) => reference)).toEqual(['PD-N3', 'PD-N6', 'SI-2']);
  });

  it('tells what was published in ninety days, newest first', async () => {
    const { moved } = await overview();
    expect(moved.map(({ recommendation, publishedOn }) => [recommendation.reference, publishedOn])).toEqual([
      ['PD-N2', dayAgo(5)],
      ['PD-N2', dayAgo(10)],
      ['PD-N3', dayAgo(60)],
      ['PD-N3', dayAgo(60)],
    ]);
  });

  it('is of the recommendations that the filters leave', async () => {
    const answer = await overview('theme=reintegration');
    expect(answer).toMatchObject({
      recommendations: 1,
      divergent: 0,
      silent: 1,
      milestones: { counted: 1, overdue: 0 },
    });
    expect(answer.mostDivergent.map(({ reference }) => reference)).toEqual(['PD-N3']);
    expect(answer.moved.map(({ recommendation }) => recommendation.reference)).toEqual(['PD-N3', 'PD-N3']);
    expect(answer.sharesByTheme.map(({ theme }) => theme.slug)).toEqual(['reintegration']);
  });

  it('is empty, not broken, where the filters leave nothing', async () => {
    expect(await overview('theme=unheard-of')).toMatchObject({
      recommendations: 0,
      neverAssessed: 0,
      milestones: { counted: 0, share: null },
      sharesByTheme: [],
      mostDivergent: [],
      moved: [],
    });
  });
});

it('puts the tenth after the ninth, and goes on from there', async () => {
  for (const reference of ['ZZ-10', 'ZZ-9', 'ZZ-1']) await make.recommendation({ reference, position: 99 });
  const forward = ['ZZ-1', 'ZZ-9', 'ZZ-10'];
  expect(await found('q=zz&sort=reference')).toEqual(forward);
  expect(await found('q=zz&sort=-reference')).toEqual([...forward].reverse());
  const { nextCursor } = await page('/api/recommendations?limit=2&q=zz&sort=reference');
  const { items } = await page(`/api/recommendations?limit=2&q=zz&sort=reference&cursor=${nextCursor ?? ''}`);
  expect(items.map(({ reference }) => reference)).toEqual(['ZZ-10']);
});
