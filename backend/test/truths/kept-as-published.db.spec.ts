import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type FrameworkDetail,
  type OrganisationDetail,
  type OwnReport,
  type RecommendationStory,
  STATEMENT_PATHS,
  type StatementNoun,
  type TimelineEntry,
  type VerificationsPage,
} from '@parole-tenue/contract';
import { Administrators } from '../administrators.js';
import { assessed, assessmentOn } from '../assessments.js';
import { dayAgo, Factory } from '../factories.js';
import { bodyOn, step } from '../reports.js';
import { type Person, personOf, type Side, sideOf } from '../side.js';
import { type Browser, TestApp } from '../test-app.js';

/**
 * What is done to an organisation, to a framework or to an older version leaves every published statement as it was published,
 * with its signature, for whoever reads it.
 */
let app: TestApp;
let make: Factory;
let administrators: Administrators;
let editor: Person;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  administrators = await Administrators.of(app, make);
  editor = await personOf(app, make, { role: 'editor' });
});
afterAll(() => app.stop());

interface Ground {
  ministry: Side;
  cso: Side;
  observer: Side;
  finder: Side;
  framework: { slug: string };
  reference: string;
  report: string;
  milestone: string;
  published: { noun: StatementNoun; id: string }[];
}

/** Something of every noun, of a recommendation, a milestone and a framework, by three sides; and what a fourth found. */
async function groundOf(): Promise<Ground> {
  const ministry = await sideOf(app, make, 'government');
  const cso = await sideOf(app, make, 'civil_society');
  const observer = await sideOf(app, make, 'independent');
  const finder = await sideOf(app, make, 'independent');
  const framework = await make.framework();
  const { id: recommendationId, reference } = await make.recommendation({ frameworkId: framework.id });
  const by = ({ organisationId, lead }: Side) => ({ recommendationId, organisationId, authorId: lead.account.id });
  await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
  const { id: milestone } = await make.milestone({ recommendationId, organisationId: ministry.organisationId });
  const report = await make.report({ ...by(ministry), judgement: 'full', areas: [] });
  await make.evidence({ statementId: report.id, authorId: ministry.lead.account.id });
  const objection = await make.objection({ ...by(cso), answersId: report.id });
  const assessments = [
    await assessed(cso, assessmentOn(reference, { judgement: 'not_initiated' })),
    await assessed(observer, assessmentOn(reference, { about: { noun: 'milestone', id: milestone } })),
    await assessed(cso, assessmentOn(reference, { about: { noun: 'framework', id: framework.slug } })),
  ];
  await make.verification({
    ...{ organisationId: finder.organisationId, authorId: finder.member.account.id },
    ...{ milestoneId: milestone, state: 'published' },
  });
  const reply = await make.reply({ ...by(ministry), answersId: objection.id });
  const response = await make.response(by(ministry));
  const of = (noun: StatementNoun, ...those: { id: string }[]) => those.map(({ id }) => ({ noun, id }));
  const published = [
    ...[...of('report', report), ...of('objection', objection), ...of('reply', reply), ...of('response', response)],
    ...of('assessment', ...assessments),
  ];
  return { ministry, cso, observer, finder, framework, reference, report: report.id, milestone, published };
}

/** Of who reads after the change, too; those of an organisation that is dissolved do not. */
const readersOf = ({ observer }: Ground): Browser[] => [
  ...[app.visitor(), observer.lead.browser, observer.member.browser, editor.browser],
  administrators.third.browser,
];

/** All that these readers get of what was published, byte for byte; what came after it left out. */
async function readingsOf(ground: Ground): Promise<string[]> {
  const readings: string[] = [];
  for (const browser of readersOf(ground)) {
    for (const { noun, id } of ground.published) {
      const answer = await browser.get<object>(`/api/${STATEMENT_PATHS[noun]}/${id}`);
      expect(answer.status).toBe(200);
      readings.push(`${noun} ${JSON.stringify(asPublished(answer.body))}`);
    }
    readings.push(...(await entriesOf(browser, ground)), ...(await findingsOf(browser, ground)));
  }
  return readings;
}

async function entriesOf(browser: Browser, { reference, published }: Ground): Promise<string[]> {
  const { body: story } = await browser.get<{ timeline: TimelineEntry[] }>(`/api/recommendations/${reference}`);
  const { body: page } = await browser.get<{ items: TimelineEntry[] }>(`/api/recommendations/${reference}/timeline`);
  const ids = new Set(published.map(({ id }) => id));
  const entries = [...story.timeline, ...page.items].filter(({ id }) => ids.has(id));
  // What is about the framework alone stands on no recommendation's timeline.
  expect(entries).toHaveLength(2 * (published.length - 1));
  return entries.map((entry) => `entry ${JSON.stringify(asPublished(entry))}`);
}

/** What was found, without what it was found of: who answers for that is told as of today. */
async function findingsOf(browser: Browser, { reference, milestone }: Ground): Promise<string[]> {
  const { body: story } = await browser.get<RecommendationStory>(`/api/recommendations/${reference}`);
  const { body: page } = await browser.get<VerificationsPage>(`/api/verifications?milestone=${milestone}`);
  const beside = story.milestones.flatMap(({ verification }) => verification.findings);
  const found = [...beside, ...page.items].map((finding) => ({ ...finding, about: undefined }));
  expect(found).toHaveLength(2);
  return found.map((finding) => `finding ${JSON.stringify(finding)}`);
}

/** What a statement is about goes on living: whether a framework is in force is told as of today. */
function asPublished(statement: object): object {
  const { framework = null } = statement as { framework?: object | null };
  return {
    ...statement,
    framework: framework && { ...framework, status: undefined },
    supersededBy: undefined,
    replies: undefined,
  };
}

async function expectKept(change: (ground: Ground) => Promise<void>): Promise<void> {
  const ground = await groundOf();
  const before = await readingsOf(ground);
  await change(ground);
  expect(await readingsOf(ground)).toEqual(before);
}

async function supersede({ ministry, cso, reference, report }: Ground): Promise<void> {
  const newer = bodyOn(reference, { judgement: 'minimum', supersedes: report, period: '2026-Q3' });
  const draft = await ministry.member.browser.put<OwnReport>('reports', newer);
  expect(draft.status).toBe(201);
  const { body: submitted } = await step(ministry.member.browser, draft.body, 'submission');
  expect((await step(ministry.lead.browser, submitted, 'publication')).status).toBe(200);
  const { id } = await assessed(cso, assessmentOn(reference, { judgement: 'full' }));
  const { body } = await app.visitor().get<{ supersedes: unknown }>(`/api/assessments/${id}`);
  expect(body.supersedes).toEqual(expect.any(String));
}

async function endFramework({ framework }: Ground): Promise<void> {
  const body = { status: 'ended', ended: dayAgo(3), endedNote: { fr: 'Dénoncé.', en: null }, followedBy: [] };
  const path = `/api/frameworks/${framework.slug}`;
  expect((await editor.browser.send<FrameworkDetail>('PATCH', path, { version: 1, body })).status).toBe(200);
}

/** As of today, and as of a day that was before all that it published: nobody knew of it then. */
async function rename({ ministry, cso, finder }: Ground): Promise<void> {
  for (const [{ slug }, since] of [
    [ministry, dayAgo(0)] as const,
    [cso, dayAgo(300)] as const,
    [finder, dayAgo(0)] as const,
  ]) {
    const { body: before } = await app.visitor().get<OrganisationDetail>(`/api/organisations/${slug}`);
    const body = { fr: `Renommée, autrefois ${slug}`, since };
    const { status } = await editor.browser.send('POST', `/api/organisations/${slug}/names`, {
      version: before.version,
      body,
    });
    expect(status).toBe(201);
  }
}

async function changeKinds({ ministry, cso, finder }: Ground): Promise<void> {
  await administrators.approved({ kind: 'change_kind', organisation: finder.slug, organisationKind: 'donor' });
  await administrators.approved({ kind: 'change_kind', organisation: cso.slug, organisationKind: 'donor' });
  await administrators.approved({ kind: 'change_kind', organisation: ministry.slug, organisationKind: 'independent' });
}

async function dissolve({ ministry, cso, finder }: Ground): Promise<void> {
  for (const { slug } of [ministry, cso, finder]) {
    await administrators.approved({ kind: 'dissolve_organisation', organisation: slug });
    expect((await app.visitor().get(`/api/organisations/${slug}`)).body).toMatchObject({ until: dayAgo(0) });
  }
}

describe('every published statement stays as it was published', () => {
  it.each<[string, (ground: Ground) => Promise<void>]>([
    ['when a newer one supersedes it', supersede],
    ['when its framework ends', endFramework],
    ['when its organisation is renamed', rename],
    ['when its organisation changes its kind', changeKinds],
    ['when its organisation is dissolved', dissolve],
    [
      'after all of that',
      async (ground) => {
        for (const change of [supersede, endFramework, rename, changeKinds, dissolve]) await change(ground);
      },
    ],
  ])('%s', async (_, change) => {
    await expectKept(change);
  });

  it('and counts for the side that it was signed for', async () => {
    const ground = await groundOf();
    const sides = async (): Promise<unknown> =>
      (await app.visitor().get<{ perspectives: unknown }>(`/api/recommendations/${ground.reference}`)).body
        .perspectives;
    const before = await sides();
    for (const change of [endFramework, changeKinds, dissolve]) await change(ground);
    expect(await sides()).toEqual(before);
  });
});
