import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RecommendationStory, type Silence } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';
import { type Recommendation } from '../recommendations/recommendation.entity.js';

let app: TestApp;
let make: Factory;
let recommendation: Recommendation;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());

async function silence(): Promise<Silence> {
  const { body } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${recommendation.reference}`);
  return body.silence;
}

async function lead({ invitedDaysAgo, ...part }: { invitedDaysAgo?: number; from?: string; until?: string } = {}) {
  recommendation = await make.recommendation();
  const { id: organisationId } = await make.organisation({ kind: 'government' });
  const responsibility = await make.responsibility({ recommendationId: recommendation.id, organisationId, ...part });
  if (invitedDaysAgo !== undefined) await make.account({ organisationId, createdAt: daysAgo(invitedDaysAgo) });
  return { said: { recommendationId: recommendation.id, organisationId }, responsibility };
}

describe('silence', () => {
  it('is told in days since the lead last reported', async () => {
    const { said } = await lead({ invitedDaysAgo: 300 });
    await make.report({ ...said, publishedAt: daysAgo(200) });
    await make.report({ ...said, publishedAt: daysAgo(40) });
    expect(await silence()).toEqual({ state: 'reported', days: 40, lastReportOn: dayAgo(40) });
  });

  it('runs from the first account where the lead never reported', async () => {
    const { said } = await lead({ invitedDaysAgo: 300 });
    await make.account({ organisationId: said.organisationId, createdAt: daysAgo(5) });
    expect(await silence()).toEqual({ state: 'never_reported', days: 300, lastReportOn: null });
  });

  it('runs from the day on which the lead came to answer for it, where that is later', async () => {
    await lead({ invitedDaysAgo: 300, from: dayAgo(20) });
    expect(await silence()).toEqual({ state: 'never_reported', days: 20, lastReportOn: null });
    await lead({ invitedDaysAgo: 10, from: dayAgo(20) });
    expect(await silence()).toEqual({ state: 'never_reported', days: 10, lastReportOn: null });
  });

  it('is not ended by a draft, by an assessment, or by what somebody else reports', async () => {
    const { said } = await lead({ invitedDaysAgo: 300 });
    await make.report({ ...said, state: 'submitted' });
    await make.assessment(said);
    await make.report({ ...said, organisationId: (await make.organisation()).id });
    expect(await silence()).toMatchObject({ state: 'never_reported', days: 300 });
  });

  it('is not said of an organisation from which nobody was invited', async () => {
    await lead();
    expect(await silence()).toEqual({ state: 'not_invited', days: null, lastReportOn: null });
  });

  it.each([
    ['nobody leads', null],
    ['the last lead ended today', { until: dayAgo(0) }],
    ['the next one begins tomorrow', { from: dayAgo(-1) }],
  ])('is nobody’s where %s', async (_, part) => {
    if (part) await lead({ ...part, invitedDaysAgo: 10 });
    else recommendation = await make.recommendation();
    expect(await silence()).toEqual({ state: 'no_lead', days: null, lastReportOn: null });
  });

  it('begins anew with a new lead', async () => {
    const { said } = await lead({ invitedDaysAgo: 300, until: dayAgo(20) });
    await make.report({ ...said, publishedAt: daysAgo(30) });
    const next = await make.organisation({ kind: 'government' });
    await make.responsibility({ recommendationId: said.recommendationId, organisationId: next.id, from: dayAgo(20) });
    expect(await silence()).toMatchObject({ state: 'not_invited' });
  });

  it('is that of the fictional organisation which takes the place of the real one', async () => {
    const { said, responsibility } = await lead();
    const fictional = await make.organisation({ kind: 'government', isDemo: true });
    await make.account({ organisationId: fictional.id, createdAt: daysAgo(7) });
    await make.responsibility({
      ...said,
      organisationId: fictional.id,
      standsInForId: responsibility.id,
      isDemo: true,
    });
    expect(await silence()).toMatchObject({ state: 'never_reported', days: 7 });
  });
});
