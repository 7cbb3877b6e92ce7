import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CreateResponse,
  ORGANISATION_KINDS,
  type OwnResponse,
  type RecommendationStory,
  type ResponsesPage,
  type Role,
} from '@parole-tenue/contract';
import { AnswerWorld, codesOf, stepOf, WORDS } from '../../test/answers.js';
import { dayAgo } from '../../test/factories.js';
import { ApplicationRole } from '../../test/second-wall/application-role.js';
import { type Side, sideOf } from '../../test/side.js';

let world: AnswerWorld;
const step = stepOf<OwnResponse>('responses');

beforeAll(async () => {
  world = await AnswerWorld.start();
});
afterAll(() => world.app.stop());

const bodyOn = (recommendation: string, changes: Partial<CreateResponse> = {}): CreateResponse => ({
  ...{ recommendation, answer: 'accepted', language: 'fr', reason: WORDS, supersedes: null },
  ...changes,
});
const put = (body: CreateResponse, { lead }: Side = world.ministry) => lead.browser.put<OwnResponse>('responses', body);
const storyOf = async (reference: string): Promise<RecommendationStory> =>
  (await world.app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`)).body;

describe('the life of a response', () => {
  it('goes from a draft without an answer straight to what everybody reads, by the lead alone', async () => {
    const { reference } = await world.ground();
    const { browser } = world.ministry.lead;
    const created = await put(bodyOn(reference, { answer: null, reason: 'Oui.' }));
    expect([created.status, created.body]).toMatchObject([
      ...[201, { state: 'draft', answer: null, allowedActions: ['edit', 'publication', 'discard'] }],
    ]);
    const early = await step(browser, created.body, 'publication');
    expect(codesOf(early)).toEqual([400, 'answer required, reason too_short']);

    const saved = await browser.send<OwnResponse>('PATCH', `/api/responses/${created.id}`, {
      ...{ version: 1, body: { answer: 'partly_accepted', reason: WORDS } },
    });
    const published = await step(browser, saved.body, 'publication');
    expect(published.body).toMatchObject({
      ...{ state: 'published', answer: 'partly_accepted', reason: WORDS, publishedOn: dayAgo(0), version: 3 },
      ...{ supersedes: null, supersededBy: null, allowedActions: [] },
    });
    const story = await storyOf(reference);
    expect(story.responses).toMatchObject([{ id: created.id, answer: 'partly_accepted', reason: WORDS }]);
    expect(story.timeline[0]).toMatchObject({ noun: 'response', id: created.id, answer: 'partly_accepted' });
  });

  it('is followed by another, and both stay', async () => {
    const { reference, recommendationId } = await world.ground();
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    const first = await world.make.response({ ...said, answer: 'rejected' });
    const { body: draft } = await put(bodyOn(reference, { supersedes: first.id }));
    expect((await storyOf(reference)).responses).toMatchObject([{ id: first.id, answer: 'rejected' }]);
    await step(world.ministry.lead.browser, draft, 'publication');
    const story = await storyOf(reference);
    expect(story.responses).toMatchObject([{ id: draft.id, supersedes: first.id }]);
    expect(story.timeline.map(({ id, supersededBy }) => [id, supersededBy])).toEqual(
      expect.arrayContaining([
        [draft.id, null],
        [first.id, draft.id],
      ]),
    );
  });

  it('knows no sending in, no sending back and no taking back', async () => {
    const { reference } = await world.ground();
    const { body } = await put(bodyOn(reference));
    for (const name of ['submission', 'return', 'undoing']) {
      expect((await step(world.ministry.lead.browser, body, name)).status).toBe(404);
    }
  });
});

describe('who answers', () => {
  it.each(ORGANISATION_KINDS)('the lead of a %s that leads, and no member of it', async (kind) => {
    const side = await sideOf(world.app, world.make, kind);
    const { id: recommendationId, reference } = await world.make.recommendation();
    await world.make.responsibility({ recommendationId, organisationId: side.organisationId });
    expect((await put(bodyOn(reference), side)).status).toBe(201);
    expect(codesOf(await side.member.browser.put('responses', bodyOn(reference)))).toEqual([403, 'forbidden']);
  });

  it('nobody of an organisation that supports or pays, or led until yesterday', async () => {
    const side = await sideOf(world.app, world.make, 'donor');
    for (const part of [{ part: 'support' }, { part: 'funding' }, { until: dayAgo(1) }] as const) {
      const { id: recommendationId, reference } = await world.make.recommendation();
      await world.make.responsibility({ recommendationId, organisationId: side.organisationId, ...part });
      expect(codesOf(await put(bodyOn(reference), side))).toEqual([403, 'forbidden']);
    }
  });

  it('nobody any more once the lead went to another: a draft is neither changed nor published', async () => {
    const side = await sideOf(world.app, world.make, 'government');
    const { id: recommendationId, reference } = await world.make.recommendation();
    const { id } = await world.make.responsibility({ recommendationId, organisationId: side.organisationId });
    const { body: draft } = await put(bodyOn(reference), side);
    await world.app.owner.query('UPDATE responsibilities SET until_day = $2 WHERE id = $1', [id, dayAgo(1)]);
    const { browser } = side.lead;
    const change = { version: 1, body: { answer: 'rejected' } };
    expect(codesOf(await browser.send('PATCH', `/api/responses/${draft.id}`, change))).toEqual([403, 'forbidden']);
    expect(codesOf(await step(browser, draft, 'publication'))).toEqual([403, 'forbidden']);
    expect((await browser.get<OwnResponse>(`/api/responses/${draft.id}`)).body.allowedActions).toEqual(['discard']);
  });

  it('in the database as well, only the lead of who leads', async () => {
    const { recommendationId } = await world.ground();
    const row = { recommendationId, organisationId: world.cso.organisationId, state: 'draft' } as const;
    const { id } = await world.make.response({ ...row, authorId: world.cso.lead.account.id });
    const database = await ApplicationRole.of(world.app);
    const { id: accountId, organisationId } = world.cso.lead.account;
    const publish = (role: Role) =>
      database.as(
        { accountId, organisationId, organisationKind: 'civil_society', role },
        `UPDATE statements SET state = 'published', submitted_at = now(), published_at = now() WHERE id = $1`,
        [id],
      );
    await expect(publish('lead')).rejects.toThrow('by the lead of who leads');
    await world.make.responsibility({ recommendationId, organisationId: world.cso.organisationId });
    await expect(publish('member')).rejects.toThrow('by the lead of who leads');
    expect((await publish('lead')).rowCount).toBe(1);
    await database.end();
  });
});

describe('the response that stands', () => {
  it('is superseded by the next one, and by no way round', async () => {
    const { reference, recommendationId } = await world.ground();
    const said = { recommendationId, organisationId: world.ministry.organisationId };
    const older = await world.make.response(said);
    const current = await world.make.response({ ...said, supersedesId: older.id });
    const others = await world.make.response({ recommendationId, organisationId: world.cso.organisationId });
    const refusal = async (supersedes: string | null) => codesOf(await put(bodyOn(reference, { supersedes })));
    expect(await refusal(null)).toEqual([400, 'supersedes required']);
    expect(await refusal(older.id)).toEqual([400, 'supersedes not_allowed']);
    expect(await refusal(others.id)).toEqual([400, 'supersedes not_found']);
    expect(await refusal(randomUUID())).toEqual([400, 'supersedes not_found']);
    expect((await refusal(current.id))[0]).toBe(201);
  });

  it('is one, also when two are published at once', async () => {
    const { reference, recommendationId } = await world.ground();
    const { organisationId, lead } = world.ministry;
    const { body: draft } = await put(bodyOn(reference));
    const second = await world.whileWriting(
      () => world.make.response({ recommendationId, organisationId }),
      () => step(lead.browser, draft, 'publication'),
    );
    expect(codesOf(second)).toEqual([409, 'step_refused']);
    const change = { version: 1, body: { reason: `${WORDS} Rien.` } };
    expect((await lead.browser.send('PATCH', `/api/responses/${draft.id}`, change)).status).toBe(200);
  });
});

describe('what is sent', () => {
  it.each<[string, object, string]>([
    ['a recommendation nobody knows', { recommendation: 'XX-1' }, 'recommendation not_found'],
    ['an answer of no kind', { answer: 'perhaps' }, 'answer choice'],
    ['a reason of too many words', { reason: 'x'.repeat(20_001) }, 'reason too_long'],
    ['no word on what it supersedes', { supersedes: undefined }, 'supersedes required'],
    ['something it is about, which is an objection’s', { about: randomUUID() }, 'about unknown'],
  ])('is refused with %s', async (_, changes, fault) => {
    const { reference } = await world.ground();
    expect(codesOf(await put({ ...bodyOn(reference), ...changes }))).toEqual([400, fault]);
  });
});

describe('who reads a response', () => {
  it('nobody but its own organisation, until it is published', async () => {
    const { reference } = await world.ground();
    const { body: draft } = await put(bodyOn(reference));
    for (const browser of [world.app.visitor(), world.cso.lead.browser]) {
      expect((await browser.get(`/api/responses/${draft.id}`)).status).toBe(404);
      const { body } = await browser.get<ResponsesPage>(`/api/responses?recommendation=${reference}`);
      expect(body.items).toEqual([]);
    }
    expect((await world.ministry.member.browser.get<OwnResponse>(`/api/responses/${draft.id}`)).body).toMatchObject({
      ...{ state: 'draft', allowedActions: [] },
    });
    await step(world.ministry.lead.browser, draft, 'publication');
    const { body } = await world.app.visitor().get<ResponsesPage>(`/api/responses?recommendation=${reference}`);
    expect(body.items.map((item) => Object.keys(item).sort())).toEqual([
      ['answer', 'blackouts', 'evidence', 'id', 'isDemo', 'language', 'organisation', 'publishedOn', 'reason'].concat(
        ...['recommendation', 'supersededBy', 'supersedes'],
      ),
    ]);
  });
});
