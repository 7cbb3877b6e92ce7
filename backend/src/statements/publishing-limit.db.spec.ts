import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAILY_PUBLICATIONS_MAX, type OwnAssessment } from '@parole-tenue/contract';
import { assessmentOn, assessmentStep, sentIn } from '../../test/assessments.js';
import { daysAgo, type Factory } from '../../test/factories.js';
import { appWith, type Side } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;

beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
});
afterAll(() => app.stop());

/** A recommendation of which an organisation has published so much, all of it some days ago. */
async function saidBefore(times: number, days = 0, organisationId = cso.organisationId): Promise<string> {
  const { id: recommendationId, reference } = await make.recommendation();
  for (let said = 0; said < times; said++)
    await make.assessment({ recommendationId, organisationId, publishedAt: daysAgo(days) });
  return reference;
}

const publish = async (side: Side, reference: string, areas: string[] = []) =>
  assessmentStep(side.lead.browser, await sentIn(side, assessmentOn(reference, { areas })), 'publication');

describe('what one organisation publishes about one subject in a day', () => {
  it('is taken up to a number, and no further', async () => {
    const reference = await saidBefore(DAILY_PUBLICATIONS_MAX - 1);
    expect((await publish(cso, reference)).status).toBe(200);
    const { status, headers, body } = await publish(cso, reference);
    expect([status, body.code]).toEqual([429, 'enough_today']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(86_400);
  });

  it('is refused in words, in both languages, and stays as it was sent in', async () => {
    const sent = await sentIn(cso, assessmentOn(await saidBefore(DAILY_PUBLICATIONS_MAX)));
    const url = `/api/assessments/${sent.id}`;
    const details = [];
    for (const language of ['fr', 'en']) {
      const headers = { 'Accept-Language': language };
      const { body } = await cso.lead.browser.send<{ detail: string }>('POST', `${url}/publication`, {
        ...{ headers, version: sent.version },
      });
      details.push(body.detail);
    }
    expect(details[0]).toMatch(/100 textes .* publiez-le demain\.$/);
    expect(details[1]).toMatch(/100 statements .* publish it tomorrow\.$/);
    expect((await cso.member.browser.get<OwnAssessment>(url)).body).toEqual(sent);
  });

  it('is counted by day, by subject and by organisation', async () => {
    expect((await publish(cso, await saidBefore(DAILY_PUBLICATIONS_MAX, 1))).status).toBe(200);
    const reference = await saidBefore(DAILY_PUBLICATIONS_MAX);
    expect((await publish(ministry, reference)).status).toBe(200);
    expect((await publish(cso, await saidBefore(0))).status).toBe(200);
  });

  it('is counted also when several are published in one moment', async () => {
    const reference = await saidBefore(DAILY_PUBLICATIONS_MAX - 1);
    const areas = await Promise.all([1, 2, 3].map(async () => (await make.area()).slug));
    const sent = await Promise.all(areas.map((area) => sentIn(cso, assessmentOn(reference, { areas: [area] }))));
    const answers = await Promise.all(sent.map((one) => assessmentStep(cso.lead.browser, one, 'publication')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429]);
  });
});
