import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Overview, type RecommendationsPage } from '@parole-tenue/contract';
import { daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';
import { StandingsService } from '../assessments/standings.service.js';

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
});
afterAll(() => app.stop());

const standingOf = async (recommendationId: string) =>
  (await app.data.query<object>('SELECT * FROM standings WHERE recommendation_id = $1', [recommendationId]))[0];

/** Two sides three apart; then a year goes by over what the ministry said, and nobody publishes anything. */
async function grownOld() {
  const theme = await make.theme();
  const { id: recommendationId, reference } = await make.recommendation({ themes: [theme.slug] });
  const ministry = await make.organisation({ kind: 'government' });
  const association = await make.organisation();
  const full = await make.assessment({ recommendationId, organisationId: ministry.id, judgement: 'full' });
  await make.assessment({
    ...{ recommendationId, organisationId: association.id, judgement: 'not_initiated', publishedAt: daysAgo(100) },
  });
  const before = await standingOf(recommendationId);
  await app.data.query('UPDATE statements SET published_at = $2 WHERE id = $1', [full.id, daysAgo(400)]);
  await app.data.query(
    `UPDATE standings SET stale_on = (now() AT TIME ZONE 'UTC')::date WHERE recommendation_id = $1`,
    [recommendationId],
  );
  return { recommendationId, reference, theme: theme.slug, before };
}

describe('where sides stand', () => {
  it('is kept with each publication: distances, fresh levels, states, and the day to ask again', async () => {
    const { before } = await grownOld();
    expect(before).toMatchObject({
      ...{ divergence: 3, regional_divergence: null, government: 3, civil_society: 0, donor: null, independent: null },
      ...{ government_state: 'assessed', civil_society_state: 'assessed', donor_state: null },
    });
  });

  it('is told as it is today where a judgement grew old since', async () => {
    const { reference, theme } = await grownOld();
    const list = async (filter: string) =>
      (await app.visitor().get<RecommendationsPage>(`/api/recommendations?theme=${theme}&${filter}`)).body.items;
    expect(await list('divergence=1')).toEqual([]);
    expect(await list('level=government:3')).toEqual([]);
    expect((await list('level=civil_society:0')).map((item) => item.reference)).toEqual([reference]);
    const { body } = await app.visitor().get<Overview>(`/api/overview?theme=${theme}`);
    expect([body.divergent, body.neverAssessed, body.shares[0]?.outdated]).toEqual([0, 0, 1]);
  });

  it('is written down anew, and then not again until the next day that something grows old', async () => {
    const { recommendationId } = await grownOld();
    await app.nest.get(StandingsService, { strict: false }).work();
    expect(await standingOf(recommendationId)).toMatchObject({
      ...{ divergence: null, government: null, government_state: 'outdated', civil_society: 0 },
    });
    const [left] = await app.data.query<{ refreshed: number }>('SELECT refresh_standings(10) AS refreshed');
    expect(left?.refreshed).toBe(0);
  });

  it('is, of a judgement that was taken back, that nobody judged it', async () => {
    const theme = await make.theme();
    const { id: recommendationId } = await make.recommendation({ themes: [theme.slug] });
    const { id: organisationId } = await make.organisation({ kind: 'government' });
    const first = await make.report({ recommendationId, organisationId, judgement: 'full', publishedAt: daysAgo(9) });
    await make.report({ recommendationId, organisationId, supersedesId: first.id });
    const { body } = await app.visitor().get<Overview>(`/api/overview?theme=${theme.slug}`);
    expect([body.neverAssessed, body.shares[0]?.neverAssessed]).toEqual([1, 1]);
  });
});
