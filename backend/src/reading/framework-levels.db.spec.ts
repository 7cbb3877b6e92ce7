import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FrameworkLevels, FIVE_STEPS, type Judgement, type LevelShares } from '@parole-tenue/contract';
import { dayAgo, daysAgo, type Factory } from '../../test/factories.js';
import { appWith, type Side } from '../../test/side.js';
import { type TestApp } from '../../test/test-app.js';
import { type Framework } from '../frameworks/framework.entity.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;

beforeAll(async () => {
  ({ app, make, cso, ministry } = await appWith({ cso: 'civil_society', ministry: 'government' }));
});
afterAll(() => app.stop());

const levelsOf = async ({ slug }: Framework, who = app.visitor()) =>
  (await who.get<FrameworkLevels>(`/api/frameworks/${slug}/levels`)).body;

const of = (shares: LevelShares[] | undefined, perspective: string) =>
  shares?.find((one) => one.perspective === perspective);

describe('the levels of a framework', () => {
  it('are absent under a name that nobody gave', async () => {
    expect((await app.visitor().get('/api/frameworks/unheard-of/levels')).status).toBe(404);
  });

  it('are shares of what stands in it and of what relates to it, per side, and add up to all of them', async () => {
    const accord = await make.framework();
    const related = [{ framework: accord.slug, how: 'implements' as const }];
    const recommendations = [
      await make.recommendation({ frameworkId: accord.id }),
      await make.recommendation({ frameworkId: accord.id, related }),
      await make.recommendation({ related }),
    ];
    await make.recommendation();
    const say = (index: number, by: Side, judgement: Judgement, days: number) =>
      make.assessment({
        ...{ recommendationId: recommendations[index]?.id ?? '', organisationId: by.organisationId },
        ...{ judgement, publishedAt: daysAgo(days) },
      });
    await say(0, cso, 'not_initiated', 10);
    await say(1, cso, 'no_evidence', 9);
    await say(0, ministry, 'full', 8);
    await say(2, ministry, 'full', 700);
    const { asOf, framework, recommendations: count, shares, years } = await levelsOf(accord);
    expect([asOf, framework.slug, count]).toEqual([dayAgo(0), accord.slug, 3]);
    expect(of(shares, 'civil_society')).toMatchObject({ levels: [1, 0, 0, 0], noEvidence: 1, neverAssessed: 1 });
    expect(of(shares, 'government')).toMatchObject({ levels: [0, 0, 0, 1], outdated: 1, neverAssessed: 1 });
    expect(of(shares, 'donor')).toMatchObject({ levels: [0, 0, 0, 0], neverAssessed: 3 });
    for (const { levels, outdated, noEvidence, notApplicable, neverAssessed } of shares) {
      expect([...levels, outdated, noEvidence, notApplicable, neverAssessed].reduce((sum, one) => sum + one)).toBe(3);
    }
    const first = Number(dayAgo(700).slice(0, 4));
    const now = Number(dayAgo(0).slice(0, 4));
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: now - first + 1 }, (_, index) => first + index));
    expect(years[0]?.asOf).toBe(`${String(first)}-12-31`);
    expect(of(years[0]?.shares, 'government')).toMatchObject({ levels: [0, 0, 0, 1], outdated: 0, neverAssessed: 2 });
    expect(years.at(-1)).toEqual({ year: now, asOf: dayAgo(0), shares });
  });

  it('are never assessed, and have no years, where nobody judged anything', async () => {
    const framework = await make.framework();
    await make.recommendation({ frameworkId: framework.id });
    const { shares, years, perspectives, assessments } = await levelsOf(framework);
    expect(shares.map(({ neverAssessed }) => neverAssessed)).toEqual([1, 1, 1, 1]);
    expect([years, assessments]).toEqual([[], []]);
    expect(perspectives.map(({ state }) => state)).toEqual(Array(4).fill('never_assessed'));
  });

  it('tell what is said of it as a whole: each side, and the latest of each organisation', async () => {
    const framework = await make.framework();
    const say = (by: Side, judgement: Judgement, days: number) =>
      make.assessment({
        ...{ recommendationId: null, frameworkId: framework.id, organisationId: by.organisationId },
        ...{ authorId: by.member.account.id, judgement, publishedAt: daysAgo(days) },
      });
    await say(cso, 'full', 50);
    const theirs = await say(ministry, 'full', 40);
    const ours = await say(cso, 'minimum', 30);
    const answer = await levelsOf(framework);
    expect(answer).toMatchObject({ divergence: 2, recommendations: 0, years: [] });
    expect(answer.perspectives.map(({ level }) => level)).toEqual([3, 1, null, null]);
    expect(answer.assessments.map(({ id }) => id)).toEqual([ours.id, theirs.id]);
    expect(answer.assessments[0]).toMatchObject({
      ...{ recommendation: null, framework: { slug: framework.slug }, judgement: 'minimum', publishedOn: dayAgo(30) },
      organisation: { slug: cso.slug, kind: 'civil_society' },
    });
    expect((await levelsOf(framework, cso.lead.browser)).assessments[0]).toEqual(answer.assessments[0]);
  });

  it('carry what was published elsewhere, on our scale where a rule is stated for theirs', async () => {
    const framework = await make.framework();
    const by = { frameworkId: framework.id, organisationId: (await make.organisation({ kind: 'independent' })).id };
    await make.recordedAssessment({ ...by, scale: [...FIVE_STEPS], counts: [12, 14, 18, 14, 20] });
    await make.recordedAssessment({ ...by, asOf: '2017-12' });
    const { recorded } = await levelsOf(framework);
    expect(recorded.map(({ levels, total }) => [levels, total])).toEqual([
      [[12, 14, 32, 20], 78],
      [null, 7],
    ]);
  });
});
