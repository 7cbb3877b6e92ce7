import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type OrganisationKind,
  type Overview,
  type RecommendationStory,
  type StatementState,
  type TimelineEntry,
  type TimelinePage,
} from '@parole-tenue/contract';
import { describeApi } from '../app.document.js';
import { Factory, PASSWORD } from '../../test/factories.js';
import { type Browser, TestApp } from '../../test/test-app.js';
import { type Organisation } from '../organisations/organisation.entity.js';
import { type Recommendation } from '../recommendations/recommendation.entity.js';

/** Stands in everything that nobody outside may read. */
const SECRET = 'Kouakourou';
const NOT_PUBLISHED: StatementState[] = ['draft', 'submitted', 'returned'];

let app: TestApp;
let make: Factory;
let recommendation: Recommendation;
let cso: Organisation;
/** The ids of everything that nobody outside may read. */
const hidden: string[] = [];

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  recommendation = await make.recommendation({ reference: 'PD-N2' });
  cso = await make.organisation({ slug: 'cso' });
  await publishWithEvidence();
  for (const state of NOT_PUBLISHED) await keepBack(state);
});
afterAll(() => app.stop());

async function publishWithEvidence(): Promise<void> {
  const { id: statementId, authorId } = await make.assessment({ ...saidBy(cso), judgement: 'minimum' });
  await make.evidence({ statementId, authorId, level: 'public' });
  for (const level of ['shared', 'restricted'] as const) {
    hidden.push((await make.evidence({ statementId, authorId, level, caption: SECRET })).id);
  }
}

/** A statement that is not published, with a level that would show, a move, and evidence that says "public". */
async function keepBack(state: StatementState): Promise<void> {
  const organisation = await make.organisation({ kind: 'government' });
  const said = { ...saidBy(organisation), state, text: `${state} ${SECRET}`, judgement: 'full' } as const;
  for (const { id: statementId, authorId } of [await make.report(said), await make.assessment(said)]) {
    const proof = { level: 'public', caption: SECRET, url: `https://${SECRET}.test/` } as const;
    hidden.push(statementId, (await make.evidence({ statementId, authorId, ...proof })).id);
    const { id: milestoneId } = await make.milestone(saidBy(organisation));
    await make.move({ statementId, milestoneId, state: 'cancelled', text: SECRET });
  }
}

const saidBy = (organisation: Organisation) => ({
  recommendationId: recommendation.id,
  organisationId: organisation.id,
});

async function memberOf(organisation: Organisation): Promise<Browser> {
  const { email } = await make.account({ organisationId: organisation.id });
  return app.signedIn(email, PASSWORD);
}

const someoneOf = async (kind: OrganisationKind): Promise<Browser> => memberOf(await make.organisation({ kind }));

describe('a visitor', () => {
  it('finds no draft and nothing restricted behind any address', async () => {
    const addresses = Object.entries(describeApi(app.nest).paths)
      .filter(([, path]) => path.get)
      .map(([address]) => address.replace('{reference}', 'PD-N2').replace('{slug}', 'cso'))
      .flatMap((address) => hidden.map((id) => address.replace('{id}', id)));
    expect(addresses).toContain('/api/recommendations/PD-N2/timeline');
    for (const address of new Set(addresses)) {
      const { body } = await app.visitor().get(address);
      expect(JSON.stringify(body)).not.toContain(SECRET);
    }
  });

  it('does not find them by searching either, nor in any count', async () => {
    const { body } = await app.visitor().get<Overview>(`/api/overview?q=${SECRET}`);
    expect(body.recommendations).toBe(0);
    const story = await readStory(app.visitor());
    expect(story.counts).toMatchObject({ reports: 0, assessments: 1, publicEvidence: 1, objections: 0 });
    expect(story.perspectives[0]).toMatchObject({ state: 'never_assessed' });
    expect(story.rollUp).toMatchObject({ counted: 6, cancelled: 0 });
    expect((await app.visitor().get<TimelinePage>('/api/recommendations/PD-N2/timeline')).body.total).toBe(1);
  });
});

describe('evidence under a published assessment of a CSO', () => {
  const ALL = ['public', 'restricted', 'shared'];

  it.each<[string, () => Browser | Promise<Browser>, string[]]>([
    ['a visitor', () => app.visitor(), ['public']],
    ['a ministry', () => someoneOf('government'), ['public']],
    ['another CSO', () => someoneOf('civil_society'), ['public', 'shared']],
    ['a donor', () => someoneOf('donor'), ['public', 'shared']],
    ['an observer', () => someoneOf('independent'), ['public', 'shared']],
    ['an editor', () => platformRole('editor'), ['public']],
    ['an administrator', () => platformRole('administrator'), ['public']],
    ['the organisation itself', () => memberOf(cso), ALL],
  ])('is shown to %s', async (_, browser, levels) => {
    const reader = await browser();
    const { timeline, counts } = await readStory(reader);
    const page = await reader.get<TimelinePage>('/api/recommendations/PD-N2/timeline');
    const { moved } = (await reader.get<Overview>('/api/overview')).body;
    for (const entries of [timeline, page.body.items, moved]) expect(levelsIn(entries)).toEqual(levels);
    expect(counts.publicEvidence).toBe(1);
  });

  it('is told without author, instant or file name', async () => {
    const { timeline } = await readStory(await memberOf(cso));
    for (const evidence of timeline[0]?.evidence ?? []) {
      expect(Object.keys(evidence).sort()).toEqual(
        'about area caption file id isDemo kind level month text url verifications withdrawn'.split(' '),
      );
    }
  });
});

describe('what may be kept on the way', () => {
  const ADDRESSES = ['/api/overview', '/api/recommendations', '/api/recommendations/PD-N2', '/api/organisations/cso'];

  it.each(ADDRESSES)('is the public answer of %s, under a tag that costs a repeat visit nothing', async (address) => {
    const { headers } = await app.visitor().get(address);
    expect(headers['cache-control']).toBe('public, no-cache');
    expect(headers['etag']).toMatch(/^W\/"[\w-]+"$/);
    const again = await app.visitor().get(address, { 'if-none-match': headers['etag'] ?? '' });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it.each(ADDRESSES)('is nothing of what somebody signed in reads at %s', async (address) => {
    const { headers } = await (await memberOf(cso)).get(address);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['etag']).toBeUndefined();
  });
});

const platformRole = async (role: 'editor' | 'administrator'): Promise<Browser> =>
  app.signedIn((await make.account({ role })).email, PASSWORD);

async function readStory(browser: Browser): Promise<RecommendationStory> {
  return (await browser.get<RecommendationStory>('/api/recommendations/PD-N2')).body;
}

const levelsIn = (entries: TimelineEntry[]): string[] =>
  entries.flatMap(({ evidence }) => evidence.map(({ level }) => level)).sort();
