import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AssessmentsPage,
  type CreateAssessment,
  type OwnAssessment,
  type OwnAssessmentsPage,
  type Problem,
  type RecommendationStory,
} from '@parole-tenue/contract';
import { assessmentOn, REASONS } from '../../test/assessments.js';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { type Browser, TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let cso: Side;
let ministry: Side;
let editor: Person;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  cso = await sideOf(app, make, 'civil_society');
  ministry = await sideOf(app, make, 'government');
  editor = await personOf(app, make, { role: 'editor' });
});
afterAll(() => app.stop());

const bodyOn = (recommendation: string, changes: Partial<CreateAssessment> = {}): CreateAssessment =>
  assessmentOn(recommendation, { asOf: dayAgo(2), ...changes });

const step = (who: Browser, { id, version }: { id: string; version: number }, name: string, body?: object) =>
  who.send<OwnAssessment>('POST', `/api/assessments/${id}/${name}`, { version, body });

describe('the life of an assessment', () => {
  it('goes from a draft without a judgement to one side’s view of the recommendation', async () => {
    const { reference } = await make.recommendation();
    const { member, lead } = cso;
    const created = await member.browser.put<OwnAssessment>(
      'assessments',
      bodyOn(reference, { judgement: null, reasons: '' }),
    );
    expect([created.status, created.body.state, created.body.allowedActions]).toEqual([
      201,
      'draft',
      ['edit', 'submission', 'discard'],
    ]);

    const early = await step(member.browser, created.body, 'submission');
    expect([early.status, codesOf(early)]).toEqual([
      400,
      [
        ['judgement', 'required'],
        ['reasons', 'required'],
      ],
    ]);

    const saved = await member.browser.send<OwnAssessment>('PATCH', `/api/assessments/${created.id}`, {
      version: 1,
      body: { judgement: 'minimum', reasons: REASONS, asOf: dayAgo(1) },
    });
    expect(saved.body).toMatchObject({ version: 2, judgement: 'minimum', reasons: REASONS, asOf: dayAgo(1) });
    const submitted = await step(member.browser, saved.body, 'submission');
    const returned = await step(lead.browser, submitted.body, 'return', { remark: 'Depuis quand ?' });
    expect(returned.body).toMatchObject({ state: 'returned', returns: [{ remark: 'Depuis quand ?' }] });
    const again = await step(member.browser, returned.body, 'submission');
    const published = await step(lead.browser, again.body, 'publication');
    expect(published.body).toMatchObject({
      state: 'published',
      version: 6,
      publishedOn: dayAgo(0),
      allowedActions: [],
    });

    const { body: story } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.perspectives[1]).toMatchObject({ perspective: 'civil_society', state: 'assessed', level: 1 });
    expect(story.timeline).toMatchObject([{ noun: 'assessment', id: created.id, text: REASONS, moves: [] }]);
  });

  it('of two sides that see it differently makes a divergence', async () => {
    const { reference } = await make.recommendation();
    const donor = await sideOf(app, make, 'donor');
    const judge = async ({ member, lead }: Side, judgement: CreateAssessment['judgement']) => {
      const { body: draft } = await member.browser.put<OwnAssessment>('assessments', bodyOn(reference, { judgement }));
      const { body: submitted } = await step(member.browser, draft, 'submission');
      await step(lead.browser, submitted, 'publication');
      return (await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`)).body.divergence;
    };
    expect(await judge(cso, 'not_initiated')).toBeNull();
    expect(await judge(donor, 'full')).toBe(3);
    expect(await judge(donor, 'no_evidence')).toBeNull();
  });

  it.each(['government', 'civil_society', 'donor', 'independent'] as const)('is open to a %s', async (kind) => {
    const { reference } = await make.recommendation();
    const side = await sideOf(app, make, kind);
    expect((await side.member.browser.put('assessments', bodyOn(reference))).status).toBe(201);
  });

  it('is not for the platform', async () => {
    const { reference } = await make.recommendation();
    expect((await editor.browser.put('assessments', bodyOn(reference))).status).toBe(403);
    expect((await app.visitor().put('assessments', bodyOn(reference))).status).toBe(401);
  });

  it('does not end by editing: once published, it stays', async () => {
    const { id: recommendationId } = await make.recommendation();
    const { id } = await make.assessment({ recommendationId, organisationId: cso.organisationId, judgement: 'full' });
    const body = { judgement: 'minimum' };
    const answers = [
      await cso.lead.browser.send('PATCH', `/api/assessments/${id}`, { version: 1, body }),
      await ministry.lead.browser.send('PATCH', `/api/assessments/${id}`, { version: 1, body }),
    ];
    expect(answers.map((answer) => [answer.status, codesOf(answer)])).toEqual([
      [409, 'step_refused'],
      [403, 'forbidden'],
    ]);
  });
});

describe('sending an assessment again', () => {
  it('makes one record when ten browsers send it at once', async () => {
    const { reference } = await make.recommendation();
    const id = randomUUID();
    const attempts = Array.from({ length: 10 }, () => cso.member.browser.put('assessments', bodyOn(reference), id));
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('is refused under another body, and stale changes are told what stands', async () => {
    const { reference } = await make.recommendation();
    const first = await cso.member.browser.put<OwnAssessment>('assessments', bodyOn(reference));
    const other = await cso.member.browser.put('assessments', bodyOn(reference, { judgement: 'full' }), first.id);
    expect([other.status, codesOf(other)]).toEqual([409, 'id_taken']);
    const stale = await cso.lead.browser.send<Problem>('PATCH', `/api/assessments/${first.id}`, {
      version: 9,
      body: {},
    });
    expect([stale.status, stale.body.current]).toEqual([412, { ...first.body, isMine: false }]);
    expect((await cso.lead.browser.send('PATCH', `/api/assessments/${first.id}`, { body: {} })).status).toBe(428);
  });
});

const PUBLIC_KEYS = [
  ...['areas', 'asOf', 'blackouts', 'confidence', 'confidenceWhy', 'differsBecause', 'effect', 'evidence', 'framework'],
  ...['grounds', 'guidance', 'id', 'isDemo', 'judgement', 'language', 'milestone', 'organisation', 'publishedOn'],
  ...['reasons', 'recommendation', 'replies', 'supersededBy', 'supersedes'],
];
const OWN_KEYS = [
  ...PUBLIC_KEYS,
  'allowedActions',
  'author',
  'createdAt',
  'isMine',
  'publishedAt',
  'returns',
  'state',
  'submittedAt',
  'updatedAt',
  'version',
].sort();
const keysOf = (body: unknown): string[] => Object.keys(body as object).sort();

describe('who reads an assessment', () => {
  it('nobody but its own organisation, until it is published', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const { id } = await make.assessment({ recommendationId, organisationId: cso.organisationId, state: 'submitted' });
    const anotherCso = await sideOf(app, make, 'civil_society');
    for (const other of [app.visitor(), ministry.lead.browser, anotherCso.lead.browser, editor.browser]) {
      const hidden = await other.get<Problem>(`/api/assessments/${id}`);
      const absent = await other.get<Problem>(`/api/assessments/${randomUUID()}`);
      expect(hidden.status).toBe(404);
      expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
      const { body } = await other.get<AssessmentsPage>(`/api/assessments?recommendation=${reference}`);
      expect(body).toMatchObject({ items: [], total: 0 });
    }
    expect(keysOf((await cso.member.browser.get(`/api/assessments/${id}`)).body)).toEqual(OWN_KEYS);
  });

  it('everybody then, without persons and instants', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId };
    const older = await make.assessment({ ...said, publishedAt: daysAgo(20) });
    const newer = await make.assessment(said);
    for (const other of [app.visitor(), ministry.lead.browser, editor.browser]) {
      const { body } = await other.get(`/api/assessments/${newer.id}`);
      expect(keysOf(body)).toEqual(PUBLIC_KEYS);
      expect(JSON.stringify(body)).not.toMatch(/T\d\d:\d\d/);
      const list = await other.get<AssessmentsPage>(`/api/assessments?recommendation=${reference}`);
      expect(list.body.items.map(({ id }) => id)).toEqual([newer.id, older.id]);
      expect(list.body.items.map(keysOf)).toEqual([PUBLIC_KEYS, PUBLIC_KEYS]);
    }
    const own = await cso.member.browser.get<OwnAssessmentsPage>(`/api/assessments?of=own&recommendation=${reference}`);
    expect(own.body.items.map(keysOf)).toEqual([OWN_KEYS, OWN_KEYS]);
    expect((await app.visitor().get('/api/assessments?of=own')).status).toBe(401);
  });

  it('by how far they have come, page after page', async () => {
    const { id: recommendationId, reference } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId };
    const first = await make.assessment({ ...said, publishedAt: daysAgo(20) });
    const second = await make.assessment({ ...said, supersedesId: first.id, publishedAt: daysAgo(10) });
    const last = await make.assessment({ ...said, supersedesId: second.id });
    const draft = await make.assessment({ ...said, state: 'draft', publishedAt: null });
    const at = async (query: string): Promise<[number, string[], string | null]> => {
      const path = `/api/assessments?recommendation=${reference}&${query}`;
      const { items, total, nextCursor } = (await cso.member.browser.get<OwnAssessmentsPage>(path)).body;
      return [total, items.map(({ id }) => id), nextCursor];
    };
    expect(await at('of=own&stage=unpublished')).toEqual([1, [draft.id], null]);
    expect(await at('of=own&stage=current')).toEqual([1, [last.id], null]);
    const [total, [one], cursor] = await at('of=own&stage=superseded&limit=1');
    const [, [other], end] = await at(`of=own&stage=superseded&limit=1&cursor=${cursor ?? ''}`);
    expect([total, new Set([one, other]), end]).toEqual([2, new Set([first.id, second.id]), null]);
    expect(await at('stage=unpublished')).toEqual([0, [], null]);
    expect((await cso.member.browser.get('/api/assessments?of=own&stage=lost')).status).toBe(400);
  });

  it('by what they judge, and nothing else of the same recommendation', async () => {
    const { slug } = await make.framework();
    const { id: recommendationId, reference } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId };
    const { id: milestoneId } = await make.milestone(said);
    const [whole, step] = [await make.assessment(said), await make.assessment({ ...said, milestoneId })];
    const newer = await make.assessment({ ...said, milestoneId });
    const at = async (query: string): Promise<unknown> => {
      const answer = await cso.member.browser.get<OwnAssessmentsPage>(`/api/assessments?of=own&${query}`);
      return answer.status === 200 ? new Set(answer.body.items.map(({ id }) => id)) : answer.status;
    };
    expect(await at(`about=recommendation:${reference}`)).toEqual(new Set([whole.id]));
    expect(await at(`about=milestone:${milestoneId}`)).toEqual(new Set([step.id, newer.id]));
    expect(await at(`about=milestone:${milestoneId}&stage=current&limit=1`)).toEqual(new Set([newer.id]));
    for (const nothing of [`framework:${slug}`, 'framework:none', `milestone:${recommendationId}`, 'milestone:first'])
      expect(await at(`about=${nothing}`)).toEqual(new Set());
    for (const wrong of ['', recommendationId, 'area:kayes']) expect(await at(`about=${wrong}`)).toBe(400);
  });

  it('not under the noun of a report', async () => {
    const { id: recommendationId } = await make.recommendation();
    const { id } = await make.assessment({ recommendationId, organisationId: cso.organisationId });
    expect((await app.visitor().get(`/api/reports/${id}`)).status).toBe(404);
  });
});

describe('what is sent', () => {
  it.each<[string, object, unknown[]]>([
    ['a recommendation nobody knows', { about: { noun: 'recommendation', id: 'XX-1' } }, [['about.id', 'not_found']]],
    ['a judgement off the scale', { judgement: 'good' }, [['judgement', 'choice']]],
    ['a day to come', { asOf: dayAgo(-2) }, [['asOf', 'in_the_future']]],
    ['a day that is none', { asOf: '2026-13-01' }, [['asOf', 'not_a_day']]],
    ['reasons that are too long', { reasons: 'x'.repeat(20_001) }, [['reasons', 'too_long']]],
    ['what belongs to a report', { period: '2026-Q3' }, [['period', 'unknown']]],
  ])('is refused with %s', async (_, changes, errors) => {
    const { reference } = await make.recommendation();
    const answer = await cso.member.browser.put('assessments', { ...bodyOn(reference), ...changes });
    expect([answer.status, codesOf(answer)]).toEqual([400, errors]);
  });

  it('names every field that is missing', async () => {
    const answer = await cso.member.browser.put('assessments', {});
    const fields = [
      ...[
        'about',
        'judgement',
        'effect',
        'confidence',
        'confidenceWhy',
        'guidance',
        'differsBecause',
        'language',
        'reasons',
      ],
      ...['areas', 'asOf', 'grounds'],
    ];
    expect([answer.status, codesOf(answer)]).toEqual([400, fields.map((path) => [path, 'required'])]);
  });
});
