import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  isGranted,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type Place,
  type Problem,
  RESPONSIBILITY_PARTS,
  type ResponsibilityPart,
  SILENCE_GROUPINGS,
  type SilenceGrouping,
  type SilenceItem,
  type SilenceKind,
  SILENCE_KINDS,
  type SilencesPage,
} from '@parole-tenue/contract';
import { Client } from 'pg';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';
import { type Statement } from '../statements/statement.entity.js';

const FIRST_ACCOUNT = 300;

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());

async function ask(query: string): Promise<SilencesPage> {
  const { status, body } = await app.visitor().get<SilencesPage>(`/api/silences?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body;
}

/** An organisation whose first account is so many days old. */
async function organisation(kind: OrganisationKind) {
  const { id, slug } = await make.organisation({ kind });
  const { id: authorId } = await make.account({ organisationId: id, createdAt: daysAgo(FIRST_ACCOUNT) });
  return { id, slug, authorId };
}

/** A recommendation, an organisation and its part in it; and what is told of the two. */
async function pair(kind: OrganisationKind, part: ResponsibilityPart | null = 'lead') {
  const { id: recommendationId, reference } = await make.recommendation();
  const { id: organisationId, authorId, slug } = await organisation(kind);
  const said = { recommendationId, organisationId, authorId };
  if (part) await make.responsibility({ recommendationId, organisationId, part });
  const items = async (query = ''): Promise<SilenceItem[]> =>
    (await ask(`recommendation=${reference}&organisation=${slug}${query}`)).items;
  return { said, slug, reference, items };
}

const silentOf = async ({ items }: { items: () => Promise<SilenceItem[]> }): Promise<Partial<SilenceItem['silent']>> =>
  (await items())[0]?.silent ?? {};
const said = (days: number) => ({ state: 'said', on: dayAgo(days), days });
const never = (days: number) => ({ state: 'never', on: dayAgo(days), days });

describe('who is listed', () => {
  it.each<ResponsibilityPart>(['lead', 'support', 'funding'])('has the part of %s today', async (part) => {
    const here = await pair('government', part);
    expect(await here.items()).toMatchObject([
      { organisation: { slug: here.slug }, recommendation: { reference: here.reference }, part, isInvited: true },
    ]);
  });

  it('is told with the first of several parts, once', async () => {
    const here = await pair('donor', 'funding');
    const { recommendationId, organisationId } = here.said;
    await make.responsibility({ recommendationId, organisationId, part: 'support' });
    expect(await here.items()).toMatchObject([{ part: 'support' }]);
  });

  it('once said something of it, and what that was', async () => {
    const here = await pair('civil_society', null);
    expect(await here.items()).toEqual([]);
    await make.assessment({ ...here.said, publishedAt: daysAgo(50), text: 'Rien. Vraiment.' });
    await make.report({ ...here.said, publishedAt: daysAgo(20), text: 'M. Diallo est venu. Puis il est parti.' });
    await make.report({ ...here.said, state: 'draft', text: 'Pas encore dit.' });
    const last = await make.report({
      ...here.said,
      publishedAt: daysAgo(8),
      text: 'Two came. One left.',
      language: 'en',
    });
    expect(await here.items()).toMatchObject([
      {
        part: null,
        lastWord: { noun: 'report', id: last.id, publishedOn: dayAgo(8), language: 'en', sentence: 'Two came.' },
      },
    ]);
  });

  it('is nobody who wrote a draft only, or answered for it before', async () => {
    const here = await pair('government', null);
    await make.report({ ...here.said, state: 'submitted' });
    const { recommendationId, organisationId } = here.said;
    await make.responsibility({ recommendationId, organisationId, until: dayAgo(1) });
    expect(await here.items()).toEqual([]);
  });

  it('is no organisation that ended, or that nobody may speak for', async () => {
    const [ended, suspended] = [await pair('civil_society'), await pair('civil_society')];
    for (const { said: by } of [ended, suspended]) await make.assessment({ ...by, judgement: 'full' });
    expect([...(await ended.items()), ...(await suspended.items())]).toHaveLength(2);
    await app.data.query('UPDATE organisations SET until = $2 WHERE slug = $1', [ended.slug, dayAgo(0)]);
    await app.data.query('UPDATE organisations SET suspended_at = now() WHERE slug = $1', [suspended.slug]);
    expect([...(await ended.items()), ...(await suspended.items())]).toEqual([]);
    await app.data.query('UPDATE organisations SET suspended_at = NULL WHERE slug = $1', [suspended.slug]);
    expect(await suspended.items()).toHaveLength(1);
  });

  it('is not yet invited, and never silent, without accounts: the last of all', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const uninvited = await make.organisation({ kind: 'government' });
    const { id: organisationId } = await organisation('government');
    await make.responsibility({ recommendationId, organisationId: uninvited.id });
    await make.responsibility({ recommendationId, organisationId });
    const { items } = await ask(`recommendation=${reference}`);
    const silent = { report: null, response: null, assessment: null, reply: null };
    expect(items).toMatchObject([
      { isInvited: true, days: FIRST_ACCOUNT },
      { organisation: { slug: uninvited.slug }, isInvited: false, silent, days: null, lastWord: null },
    ]);
    for (const [query, found] of [
      ['with=report', 2],
      ['with=reply', 0],
      ['days=0', 1],
      ['with=response&days=1', 1],
    ] as const)
      expect([query, (await ask(`recommendation=${reference}&${query}`)).total]).toEqual([query, found]);
  });
});

it('is nobody without accounts that is silent, also where something was said in its name', async () => {
  const { id: recommendationId, reference } = await make.recommendation();
  const { id: organisationId } = await make.organisation({ kind: 'government' });
  const { authorId } = await organisation('donor');
  await make.responsibility({ recommendationId, organisationId });
  const report = await make.report({ recommendationId, organisationId, authorId, publishedAt: daysAgo(70) });
  const others = { recommendationId, organisationId: (await make.organisation()).id };
  await make.objection({ ...others, answersId: report.id, publishedAt: daysAgo(60) });
  const { items } = await ask(`recommendation=${reference}`);
  expect(items.find(({ part }) => part === 'lead')).toMatchObject({
    isInvited: false,
    silent: { report: null, response: null, assessment: null, reply: null },
    days: null,
    lastWord: { id: report.id },
  });
});

describe('a report', () => {
  it.each<[OrganisationKind, ResponsibilityPart | null, reported: boolean, found: object | null]>([
    ['government', 'lead', false, never(FIRST_ACCOUNT)],
    ['government', 'lead', true, said(40)],
    ['donor', 'lead', false, never(FIRST_ACCOUNT)],
    ['civil_society', 'lead', false, never(FIRST_ACCOUNT)],
    ['independent', 'lead', false, null],
    ['independent', 'lead', true, null],
    ['government', 'support', false, null],
    ['government', 'support', true, said(40)],
    ['donor', 'funding', true, said(40)],
    ['civil_society', 'support', false, null],
    ['civil_society', null, true, said(40)],
    ['government', null, true, null],
    ['donor', null, true, null],
  ])('of %s in the part of %s that reported before: %s, is awaited: %j', async (kind, part, reported, found) => {
    const here = await pair(kind, part);
    await make.assessment({ ...here.said, publishedAt: daysAgo(90) });
    if (reported) for (const days of [200, 40]) await make.report({ ...here.said, publishedAt: daysAgo(days) });
    expect((await silentOf(here)).report).toEqual(found);
  });

  const WHERE: [part: ResponsibilityPart | null, relation: Place][] = [
    ...RESPONSIBILITY_PARTS.map((part): [ResponsibilityPart, Place] => [
      part,
      part === 'lead' ? 'leading' : 'responsible',
    ]),
    [null, 'uninvolved'],
  ];
  it.each(ORGANISATION_KINDS.flatMap((kind) => WHERE.map(([part, relation]) => ({ kind, part, relation }))))(
    'is awaited of $kind with the part $part that reported once, if it may still',
    async ({ kind, part, relation }) => {
      const here = await pair(kind, part);
      await make.report({ ...here.said, publishedAt: daysAgo(40) });
      const mayReport = isGranted({ role: 'member', organisationKind: kind }, 'report.draft', relation);
      expect((await silentOf(here)).report).toEqual(mayReport ? said(40) : null);
    },
  );

  it('is counted from the first account of several, and ends with no draft', async () => {
    const here = await pair('government');
    await make.account({ organisationId: here.said.organisationId, createdAt: daysAgo(5) });
    await make.report({ ...here.said, state: 'submitted' });
    expect((await silentOf(here)).report).toEqual(never(FIRST_ACCOUNT));
  });
});

describe('a response', () => {
  it('is of who leads it, whatever their kind, until it is given', async () => {
    for (const kind of ['government', 'civil_society', 'donor', 'independent'] as const)
      expect((await silentOf(await pair(kind))).response).toEqual(never(FIRST_ACCOUNT));
    expect((await silentOf(await pair('government', 'support'))).response).toBeNull();
    const here = await pair('donor');
    await make.response({ ...here.said, publishedAt: daysAgo(70) });
    expect((await silentOf(here)).response).toBeNull();
  });
});

describe('an assessment', () => {
  it('is of everybody: the last judgement, alone, with a report or of a milestone', async () => {
    const here = await pair('independent', 'support');
    expect((await silentOf(here)).assessment).toEqual(never(FIRST_ACCOUNT));
    await make.report({ ...here.said, publishedAt: daysAgo(10) });
    expect((await silentOf(here)).assessment).toEqual(never(FIRST_ACCOUNT));
    const { recommendationId, organisationId } = here.said;
    const { id: milestoneId } = await make.milestone({ recommendationId, organisationId });
    await make.assessment({ ...here.said, judgement: 'no_evidence', publishedAt: daysAgo(90), milestoneId });
    expect((await silentOf(here)).assessment).toEqual(said(90));
    await make.report({ ...here.said, judgement: 'minimum', publishedAt: daysAgo(60) });
    expect((await silentOf(here)).assessment).toEqual(said(60));
  });
});

describe('what was never said', () => {
  async function answeringSince(from: string, kind: OrganisationKind = 'government') {
    const here = await pair(kind, null);
    const { recommendationId, organisationId } = here.said;
    await make.responsibility({ recommendationId, organisationId, from });
    return here;
  }

  it('is counted from the day on which the organisation came to answer for it, where that is later', async () => {
    const { report, response, assessment } = await silentOf(await answeringSince(dayAgo(20)));
    expect([report, response, assessment]).toEqual([never(20), never(20), never(20)]);
  });

  it('is counted from the first account where the organisation answered for it before', async () => {
    const { report, response, assessment } = await silentOf(await answeringSince(dayAgo(FIRST_ACCOUNT + 1)));
    expect([report, response, assessment]).toEqual([never(FIRST_ACCOUNT), never(FIRST_ACCOUNT), never(FIRST_ACCOUNT)]);
  });

  it('is not of who is not yet invited, since whenever they answer for it', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const { id: organisationId } = await make.organisation({ kind: 'government' });
    await make.responsibility({ recommendationId, organisationId, from: dayAgo(20) });
    expect((await ask(`recommendation=${reference}`)).items).toMatchObject([{ isInvited: false, days: null }]);
  });
});

describe('a reply', () => {
  it('is awaited while an objection waits for one, since the oldest', async () => {
    const here = await pair('government');
    const report = await make.report(here.said);
    expect((await silentOf(here)).reply).toBeNull();
    const object = async (days: number, changes: Partial<Statement> = {}) =>
      make.objection({
        ...{ recommendationId: here.said.recommendationId, organisationId: (await make.organisation()).id },
        ...{ answersId: report.id, publishedAt: daysAgo(days), ...changes },
      });
    const oldest = await object(50);
    await object(80, { state: 'submitted', publishedAt: null });
    await object(20);
    expect((await silentOf(here)).reply).toEqual(never(50));
    await make.reply({ ...here.said, answersId: oldest.id });
    expect((await silentOf(here)).reply).toEqual(never(20));
  });
});

describe('what is kept', () => {
  it('follows a part that begins or ends by itself', async () => {
    const here = await pair('government', null);
    const { recommendationId, organisationId } = here.said;
    await make.responsibility({ recommendationId, organisationId, from: dayAgo(-1) });
    expect(await here.items()).toEqual([]);
    await app.data.query('UPDATE responsibilities SET from_day = $2 WHERE recommendation_id = $1', [
      recommendationId,
      dayAgo(3),
    ]);
    // As it was kept before that day came.
    await app.data.query(
      `UPDATE silence_pairs SET part = NULL, since = NULL, report_since = NULL, response_since = NULL, assessment_since = NULL, stale_on = $2
       WHERE recommendation_id = $1`,
      [recommendationId, dayAgo(3)],
    );
    expect(await here.items()).toMatchObject([{ part: 'lead', days: 3 }]);
    await app.data.query('UPDATE responsibilities SET until_day = $2 WHERE recommendation_id = $1', [
      recommendationId,
      dayAgo(0),
    ]);
    expect(await here.items()).toEqual([]);
  });

  it('follows whoever takes the place of another, and what is taken away', async () => {
    const here = await pair('government');
    const { recommendationId } = here.said;
    const { id: standsInForId } = await make.responsibility({
      recommendationId,
      organisationId: (await organisation('donor')).id,
    });
    const { id: organisationId } = await organisation('donor');
    const parts = async () => (await ask(`recommendation=${here.reference}`)).items.length;
    expect(await parts()).toBe(2);
    const { id } = await make.responsibility({ recommendationId, organisationId, standsInForId });
    expect(await parts()).toBe(2);
    await app.data.query('DELETE FROM responsibilities WHERE id = $1', [id]);
    expect(await parts()).toBe(2);
    await app.data.query('DELETE FROM responsibilities WHERE id = $1', [standsInForId]);
    expect(await parts()).toBe(1);
  });

  it('follows the kind of an organisation and its first account', async () => {
    const here = await pair('government');
    await app.data.query(`UPDATE organisations SET kind = 'independent' WHERE slug = $1`, [here.slug]);
    expect((await silentOf(here)).report).toBeNull();
    await app.data.query(`UPDATE organisations SET kind = 'donor' WHERE slug = $1`, [here.slug]);
    await make.account({ organisationId: here.said.organisationId, createdAt: daysAgo(FIRST_ACCOUNT + 5) });
    expect((await silentOf(here)).report).toEqual(never(FIRST_ACCOUNT + 5));
  });

  it('is true of two that speak at one moment', async () => {
    const here = await pair('government');
    const { id: answersId } = await make.report({ ...here.said, publishedAt: daysAgo(90) });
    const { id: organisationId, authorId } = await organisation('donor');
    const { recommendationId } = here.said;
    const other = new Client({ connectionString: app.database.owner });
    await other.connect();
    await other.query('BEGIN');
    await new Factory(other).report({ ...here.said, publishedAt: daysAgo(50) });
    const meanwhile = make.objection({
      recommendationId,
      organisationId,
      authorId,
      answersId,
      publishedAt: daysAgo(20),
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await other.query('COMMIT');
    await meanwhile;
    await other.end();
    expect(await silentOf(here)).toMatchObject({ report: said(50), reply: never(20) });
  });
});

describe('the list', () => {
  /** Four of one theme: silent with reports for 200, 30 and 300 days, and one that reported nothing yet and assessed. */
  async function themed() {
    const { slug: theme } = await make.theme();
    const pairs: { reference: string; slug: string }[] = [];
    for (const days of [200, 30, FIRST_ACCOUNT, 200]) {
      const { id: recommendationId, reference } = await make.recommendation({ themes: [theme] });
      const { id: organisationId, slug, authorId } = await organisation('government');
      await make.responsibility({ recommendationId, organisationId });
      const by = { recommendationId, organisationId, authorId };
      if (days < FIRST_ACCOUNT) await make.report({ ...by, judgement: 'full', publishedAt: daysAgo(days) });
      if (days < FIRST_ACCOUNT) await make.response({ ...by, publishedAt: daysAgo(days / 10) });
      pairs.push({ reference, slug });
    }
    const [a = '', b = '', c = '', d = ''] = pairs.map(({ reference }) => reference);
    return { theme, a, b, c, d, pairs };
  }
  const referencesOf = ({ items }: SilencesPage): string[] =>
    items.map(({ recommendation }) => recommendation.reference);

  it('has the longest first, of the kind that is asked for, then the register', async () => {
    const { theme, a, b, c, d } = await themed();
    expect(referencesOf(await ask(`theme=${theme}`))).toEqual([c, a, d, b]);
    const days = async (query: string) => (await ask(`theme=${theme}&${query}`)).items.map((item) => item.days);
    expect(await days('')).toEqual([300, 200, 200, 30]);
    expect(await days('with=response')).toEqual([FIRST_ACCOUNT]);
    expect(await days('with=report&days=200')).toEqual([300, 200, 200]);
    expect(await days(`with=response&days=${String(FIRST_ACCOUNT + 1)}`)).toEqual([]);
    expect(await days('with=reply')).toEqual([]);
    expect(await days('days=301')).toEqual([]);
  });

  it('is narrowed by theme, organisation and recommendation together', async () => {
    const { theme, a, b, pairs } = await themed();
    const [first, second] = pairs;
    expect(referencesOf(await ask(`recommendation=${a}&recommendation=${b}`))).toEqual([a, b]);
    expect(referencesOf(await ask(`organisation=${first?.slug ?? ''}&organisation=${second?.slug ?? ''}`))).toEqual([
      a,
      b,
    ]);
    expect(referencesOf(await ask(`theme=${theme}&organisation=${second?.slug ?? ''}`))).toEqual([b]);
    expect(await ask(`recommendation=${a}&organisation=${second?.slug ?? ''}`)).toMatchObject({ items: [], total: 0 });
    expect(await ask('theme=unheard-of')).toMatchObject({ items: [], total: 0, totalIsExact: true });
  });

  it('goes on where the page before ended, with the same total, and in no other order', async () => {
    const { theme, a, c, d, b } = await themed();
    const first = await ask(`theme=${theme}&limit=2`);
    expect(referencesOf(first)).toEqual([c, a]);
    const cursor = first.nextCursor ?? '';
    const next = await ask(`theme=${theme}&limit=2&cursor=${cursor}`);
    expect([referencesOf(next), next.total, next.nextCursor]).toEqual([[d, b], 4, null]);
    const other = await app.visitor().get<Problem>(`/api/silences?theme=${theme}&with=report&cursor=${cursor}`);
    expect(other).toMatchObject({ status: 400, body: { errors: [{ path: 'cursor' }] } });
  });

  it('goes on among those that are not yet invited', async () => {
    const { slug: theme } = await make.theme();
    const { id: recommendationId } = await make.recommendation({ themes: [theme] });
    for (let made = 0; made < 3; made++)
      await make.responsibility({ recommendationId, organisationId: (await make.organisation()).id });
    const all = (await ask(`theme=${theme}`)).items.map(({ organisation: { slug } }) => slug);
    const { nextCursor } = await ask(`theme=${theme}&limit=1`);
    const rest = await ask(`theme=${theme}&cursor=${nextCursor ?? ''}`);
    expect(rest.items.map(({ organisation: { slug } }) => slug)).toEqual(all.slice(1));
  });

  it.each<[SilenceGrouping, (item: SilenceItem) => string, number]>([
    ['organisation', ({ organisation: { slug } }) => slug, 3],
    ['recommendation', ({ recommendation: { reference } }) => reference, 4],
  ])('keeps the lines of one %s together over the borders of pages', async (by, groupOf, groups) => {
    const { slug: theme } = await make.theme();
    const said = [await organisation('government'), await organisation('donor'), await organisation('civil_society')];
    for (const [place, days] of [10, 200, 5, 90].entries()) {
      const { id: recommendationId } = await make.recommendation({ themes: [theme] });
      for (const [number, { id: organisationId, authorId }] of said.entries()) {
        const judged = { recommendationId, organisationId, authorId, publishedAt: daysAgo(days + number * place) };
        await make.assessment(judged);
      }
    }
    const whole = (await ask(`theme=${theme}&by=${by}`)).items;
    const paged: SilenceItem[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: SilencesPage = await ask(`theme=${theme}&by=${by}&limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(12);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    const order = whole.map(groupOf);
    expect(order.filter((group, place) => group !== order[place - 1])).toHaveLength(groups);
    const first = Map.groupBy(whole, groupOf);
    for (const items of first.values()) {
      const days = items.map((item) => item.days ?? 0);
      expect(days).toEqual([...days].sort((one, other) => other - one));
    }
    const longest = [...first.values()].map(([item]) => item?.days ?? 0);
    if (by === 'organisation') expect(longest).toEqual([...longest].sort((one, other) => other - one));
    else expect(order).toEqual([...order].sort());
  });

  it.each(SILENCE_GROUPINGS)('of %s goes on in no other order', async (by) => {
    const { nextCursor } = await ask(`by=${by}&limit=1`);
    const other = by === 'organisation' ? 'recommendation' : 'organisation';
    expect((await app.visitor().get(`/api/silences?by=${other}&cursor=${nextCursor ?? ''}`)).status).toBe(400);
  });

  it.each(['by=theme', 'with=verification', 'days=-1', 'days=36501', 'theme=Rien%20ici', 'cursor=abc', 'sort=days'])(
    'refuses %s',
    async (query) => {
      expect((await app.visitor().get(`/api/silences?${query}`)).status).toBe(400);
    },
  );

  it('tells every kind of silence of every pair', async () => {
    const { items } = await ask('limit=100');
    for (const { silent, days } of items) {
      expect(Object.keys(silent).sort()).toEqual([...SILENCE_KINDS].sort());
      const each = SILENCE_KINDS.map((kind: SilenceKind) => silent[kind]?.days ?? -1);
      expect(days ?? -1).toBe(Math.max(...each));
    }
    expect(items.length).toBeGreaterThan(5);
  });
});

it('is kept as it would be counted anew, after all of this', async () => {
  const columns =
    'position, part, since, report_since, response_since, assessment_since, reply_since, has_reported, has_assessed, stale_on';
  const anew = `SELECT heard.*, n.* FROM (SELECT organisation_id, recommendation_id FROM responsibilities
      UNION SELECT organisation_id, recommendation_id FROM statements WHERE state = 'published' AND recommendation_id IS NOT NULL) heard
    CROSS JOIN LATERAL silence_pair(heard.organisation_id, heard.recommendation_id) n WHERE n.since IS NOT NULL OR n.stale_on IS NOT NULL`;
  const kept = `SELECT organisation_id, recommendation_id, ${columns} FROM silence_pairs`;
  expect(await app.data.query(`(${anew}) EXCEPT (${kept})`)).toEqual([]);
  expect(await app.data.query(`(${kept}) EXCEPT (${anew})`)).toEqual([]);
});
