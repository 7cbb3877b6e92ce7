import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem, type RecommendationStory, type TimelineEntry, type TimelinePage } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory, inBoth } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());

async function storyOf(reference: string): Promise<RecommendationStory> {
  return (await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`)).body;
}

describe('the story of a recommendation', () => {
  it('is absent under a reference that nobody gave', async () => {
    for (const address of ['PD-N99', 'pd-n2', '%00', 'a%00b/timeline', 'PD-N99/timeline', 'x'.repeat(190)]) {
      const { status, body } = await app.visitor().get<Problem>(`/api/recommendations/${address}`);
      expect([status, body.code]).toEqual([404, 'absent']);
    }
  });

  it('carries its source, its themes in order and the texts it relates to with what was published of them', async () => {
    const [accord, charter] = [
      await make.framework({ slug: 'accord', status: 'ended', followedBy: ['charter'] }),
      await make.framework({ slug: 'charter' }),
    ];
    const observer = await make.organisation({ kind: 'independent' });
    await make.recordedAssessment({ frameworkId: accord.id, organisationId: observer.id, counts: [12, 14, 20] });
    const [first, second] = [await make.theme(), await make.theme()];
    const { reference, id } = await make.recommendation({
      frameworkId: charter.id,
      quote: 'as it stands there',
      sdg: ['16.7'],
      themes: [second.slug, first.slug],
      related: [{ framework: 'accord', how: 'implements' }],
    });
    const story = await storyOf(reference);
    expect(story).toMatchObject({
      id,
      version: 1,
      quote: 'as it stands there',
      sdg: ['16.7'],
      framework: { slug: 'charter', recommendations: 1, followedBy: [] },
      related: [{ framework: { slug: 'accord', status: 'ended' }, how: 'implements' }],
    });
    expect(story.themes.map(({ slug }) => slug)).toEqual([second.slug, first.slug]);
    expect(story.related[0]?.recordedAssessments).toMatchObject([
      { perspective: 'independent', organisation: { slug: observer.slug }, total: 46, isChecked: false },
    ]);
  });

  it('names who is responsible: leads first, those of the past last, and in whose place', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const [real, fictional, past, support] = await Promise.all(
      ['real', 'fictional', 'past', 'support'].map((slug) => make.organisation({ slug, kind: 'government' })),
    );
    const part = (organisationId: string | undefined) => ({ recommendationId, organisationId: organisationId ?? '' });
    await make.responsibility({ ...part(past?.id), until: dayAgo(100) });
    await make.responsibility({ ...part(support?.id), part: 'support' });
    const { id: standsInForId } = await make.responsibility(part(real?.id));
    await make.responsibility({ ...part(fictional?.id), standsInForId, isDemo: true });
    const { responsibilities, leads } = await storyOf(reference);
    expect(
      responsibilities.map(({ organisation, part: its, isCurrent, standsInFor }) => [
        organisation.slug,
        its,
        isCurrent,
        standsInFor?.slug ?? null,
      ]),
    ).toEqual([
      ['fictional', 'lead', true, 'real'],
      ['support', 'support', true, null],
      ['past', 'lead', false, null],
    ]);
    expect(responsibilities[2]).toMatchObject({ from: null, until: dayAgo(100), basis: 'proposal' });
    expect(leads.map(({ slug }) => slug)).toEqual(['fictional']);
  });

  it('sorts leads as French does', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    for (const name of ['Zone franche', 'État-major', 'Entraide']) {
      const { id: organisationId } = await make.organisation({ name: inBoth(name) });
      await make.responsibility({ recommendationId, organisationId });
    }
    expect((await storyOf(reference)).leads.map(({ name }) => name.fr)).toEqual([
      'Entraide',
      'État-major',
      'Zone franche',
    ]);
  });

  it('keeps every published value of an indicator, oldest first', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const target = { value: 30, date: null, basis: inBoth('The law') };
    const { id: indicatorId } = await make.indicator({ recommendationId, kind: 'quota', unit: 'percent', target });
    await make.indicatorValue({
      indicatorId,
      date: '2021-06',
      datePrecision: 'month',
      value: null,
      numerator: 6,
      denominator: 28,
    });
    await make.indicatorValue({
      indicatorId,
      date: '2021-06',
      datePrecision: 'month',
      value: null,
      numerator: 5,
      denominator: 28,
    });
    await make.indicatorValue({
      indicatorId,
      date: '2018-11-26',
      datePrecision: 'day',
      value: 1289,
      by: 'a paper',
      areas: [{ area: 'gao', value: 515 }],
    });
    const { indicators } = await storyOf(reference);
    expect(indicators[0]).toMatchObject({ kind: 'quota', unit: 'percent', target });
    expect(indicators[0]?.values.map(({ date, value, numerator }) => [date, value, numerator])).toEqual([
      ['2018-11-26', 1289, null],
      ['2021-06', null, 6],
      ['2021-06', null, 5],
    ]);
    expect(indicators[0]?.values[0]).toMatchObject({
      by: 'a paper',
      isChecked: false,
      parts: [{ dimension: 'area', key: 'gao', value: 515 }],
    });
    expect(indicators[0]?.values[1]?.compliance).toBe('falls_short');
  });

  it('has of a planned indicator what the current reports measured, side by side where organisations differ', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const [lead, cso] = [await make.organisation({ kind: 'government' }), await make.organisation()];
    const { id: indicatorId } = await make.indicator({ recommendationId, organisationId: lead.id });
    for (const [organisation, value] of [
      [lead, 12],
      [cso, 7],
    ] as const) {
      const { id: statementId } = await make.report({ recommendationId, organisationId: organisation.id });
      await make.reportedValue({ statementId, indicatorId, value, on: dayAgo(organisation === lead ? 5 : 2) });
    }
    const { indicators } = await storyOf(reference);
    expect(indicators[0]).toMatchObject({ organisation: { slug: lead.slug }, isDemo: false, version: 1 });
    expect(indicators[0]?.values.map(({ value, organisation, period }) => [value, organisation?.slug, period])).toEqual(
      [
        [12, lead.slug, '2026-Q3'],
        [7, cso.slug, '2026-Q3'],
      ],
    );
  });
});

describe('the timeline', () => {
  async function filled() {
    const { id: recommendationId, reference } = await make.recommendation();
    const [ministry, cso] = [await make.organisation({ kind: 'government' }), await make.organisation()];
    const ids: string[] = [];
    for (let days = 24; days > 0; days--) {
      const { id: organisationId } = days % 2 ? cso : ministry;
      ids.unshift((await make.assessment({ recommendationId, organisationId, publishedAt: daysAgo(days) })).id);
    }
    const read = async (query: string): Promise<TimelinePage> =>
      (await app.visitor().get<TimelinePage>(`/api/recommendations/${reference}/timeline?${query}`)).body;
    return { reference, ids, ministry, cso, recommendationId, read };
  }
  const idsOf = (entries: TimelineEntry[]): string[] => entries.map(({ id }) => id);

  it('stands newest first, ten entries of it on the story', async () => {
    const { reference, ids, read } = await filled();
    expect(idsOf((await read('limit=100')).items)).toEqual(ids);
    const { timeline, counts, lastStatementOn } = await storyOf(reference);
    expect(idsOf(timeline)).toEqual(ids.slice(0, 10));
    expect(counts).toEqual({ reports: 0, assessments: 24, publicEvidence: 0, objections: 0, unansweredObjections: 0 });
    expect(lastStatementOn).toBe(dayAgo(1));
  });

  it('leads from page to page without gap or repeat', async () => {
    const { ids, read } = await filled();
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { items, total, nextCursor }: TimelinePage = await read(`limit=7${next && `&cursor=${next}`}`);
      seen.push(...idsOf(items));
      expect(total).toBe(24);
      next = nextCursor;
    }
    expect(seen).toEqual(ids);
  });

  it('is narrowed to the perspectives asked for', async () => {
    const { read } = await filled();
    const ours = await read('limit=100&perspective=civil_society');
    expect(ours.total).toBe(12);
    expect(new Set(ours.items.map(({ organisation }) => organisation.kind))).toEqual(new Set(['civil_society']));
    expect((await read('perspective=civil_society&perspective=government')).total).toBe(24);
    expect((await read('perspective=donor')).items).toEqual([]);
  });

  it('leads from page to page of one side without gap or repeat, and takes no cursor of another', async () => {
    const { ids, read, reference } = await filled();
    const ofGovernment = ids.filter((_, index) => index % 2 === 1);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query = `limit=5&perspective=government${next && `&cursor=${next}`}`;
      const { items, total, nextCursor }: TimelinePage = await read(query);
      seen.push(...idsOf(items));
      expect(total).toBe(12);
      next = nextCursor;
    }
    expect(seen).toEqual(ofGovernment);
    const { nextCursor } = await read('limit=3&perspective=civil_society');
    const { status } = await app
      .visitor()
      .get(`/api/recommendations/${reference}/timeline?perspective=government&cursor=${nextCursor ?? ''}`);
    expect(status).toBe(400);
  });

  it('is narrowed to the nouns asked for', async () => {
    const { read, recommendationId, ministry } = await filled();
    const report = await make.report({ recommendationId, organisationId: ministry.id });
    const reports = await read('noun=report');
    expect([reports.total, idsOf(reports.items)]).toEqual([1, [report.id]]);
    expect((await read('noun=report&noun=assessment')).total).toBe(25);
    expect((await read('noun=report&perspective=civil_society')).items).toEqual([]);
  });

  it('keeps no instant, and none in the cursor', async () => {
    const { read } = await filled();
    const { items, nextCursor } = await read('limit=3');
    expect(JSON.stringify(items)).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    expect(JSON.parse(Buffer.from(nextCursor ?? '', 'base64url').toString())).toEqual([items[2]?.id]);
  });

  it('goes on from its own entries only, and tells nothing of drafts by refusing', async () => {
    const { reference, recommendationId, cso } = await filled();
    const draft = await make.assessment({ recommendationId, organisationId: cso.id, state: 'draft' });
    for (const id of [draft.id, '11111111-1111-4111-8111-111111111111', 'x']) {
      const cursor = Buffer.from(JSON.stringify([id])).toString('base64url');
      const answer = await app.visitor().get<Problem>(`/api/recommendations/${reference}/timeline?cursor=${cursor}`);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ path: 'cursor', code: 'format' }]);
    }
  });

  it('keeps both versions of a report and says which superseded which', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const { id: organisationId } = await make.organisation({ kind: 'government' });
    const said = { recommendationId, organisationId };
    const first = await make.report({ ...said, publishedAt: daysAgo(9) });
    const milestone = await make.milestone({ ...said, title: inBoth('4 000 stages') });
    const second = await make.report({ ...said, supersedesId: first.id, judgement: 'full' });
    const moved = { milestoneId: milestone.id, state: 'achieved', achievedOn: dayAgo(2), text: 'Fait.' } as const;
    await make.move({ statementId: second.id, ...moved });
    const { timeline } = await storyOf(reference);
    expect(timeline).toMatchObject([
      {
        id: second.id,
        noun: 'report',
        judgement: 'full',
        publishedOn: dayAgo(0),
        supersedes: first.id,
        supersededBy: null,
        moves: [{ milestone: milestone.id, title: { fr: '4 000 stages' }, state: 'achieved', achievedOn: dayAgo(2) }],
      },
      { id: first.id, supersedes: null, supersededBy: second.id, moves: [] },
    ]);
  });

  it.each([
    ['perspective', 'press'],
    ['noun', 'rumour'],
  ])('refuses a %s that there is not', async (path, value) => {
    const { reference } = await make.recommendation();
    const { status, body } = await app
      .visitor()
      .get<Problem>(`/api/recommendations/${reference}/timeline?${path}=${value}`);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path, code: 'choice' }]);
  });
});
