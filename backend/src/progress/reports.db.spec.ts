import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CreateReport,
  type OwnReport,
  type OwnReportsPage,
  periodOf,
  type Problem,
  type RecommendationStory,
  type ReportsPage,
} from '@parole-tenue/contract';
import { whenBothMeet } from '../../test/at-once.js';
import { dayAgo, Factory } from '../../test/factories.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { type Answer, type Browser, TestApp } from '../../test/test-app.js';

const TEXT = 'Trois cents stages sur cinq cents ont commencé.';

let app: TestApp;
let make: Factory;
let database: TestApp['data'];
let ministry: Side;
let cso: Side;
let editor: Person;

beforeAll(async () => {
  app = await TestApp.start();
  database = app.data;
  make = new Factory(database);
  ministry = await sideOf(app, make, 'government');
  cso = await sideOf(app, make, 'civil_society');
  editor = await personOf(app, make, { role: 'editor' });
});
afterAll(() => app.stop());

/** A recommendation that the ministry leads, with one milestone. */
async function ground() {
  const { id: recommendationId, reference } = await make.recommendation();
  const said = { recommendationId, organisationId: ministry.organisationId };
  await make.responsibility(said);
  const { id: milestone } = await make.milestone({ ...said, plannedOn: dayAgo(40) });
  return { reference, recommendationId, said, milestone };
}

const bodyOn = (reference: string, changes: Partial<CreateReport> = {}): CreateReport => ({
  recommendation: reference,
  period: periodOf(dayAgo(0)),
  language: 'fr',
  text: TEXT,
  judgement: null,
  moves: [],
  supersedes: null,
  ...changes,
});

const step = (who: Browser, { id, version }: { id: string; version: number }, name: string, body?: object) =>
  who.send<OwnReport>('POST', `/api/reports/${id}/${name}`, { version, body });

/** From a draft to a published report, by the ministry's two. */
async function publish(body: CreateReport): Promise<OwnReport> {
  const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', body);
  const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
  return (await step(ministry.lead.browser, submitted, 'publication')).body;
}

const codesOf = ({ body }: { body: unknown }) =>
  (body as Problem).errors?.map(({ path, code }) => [path, code]) ?? (body as Problem).code;

describe('the life of a report', () => {
  it('goes from a draft, sent in, sent back and corrected, to what everybody reads', async () => {
    const { reference, milestone } = await ground();
    const { member, lead } = ministry;
    const move = { milestone, state: 'achieved', achievedOn: dayAgo(3), text: 'Remis au préfet.' } as const;

    const created = await member.browser.put<OwnReport>('reports', bodyOn(reference, { text: 'Stages' }));
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ state: 'draft', version: 1, allowedActions: ['edit', 'submission'] });

    const early = await step(member.browser, created.body, 'submission');
    expect([early.status, codesOf(early)]).toEqual([400, [['text', 'too_short']]]);

    const saved = await member.browser.send<OwnReport>('PATCH', `/api/reports/${created.id}`, {
      version: 1,
      body: { text: TEXT, judgement: 'intermediate', moves: [move] },
    });
    expect(saved.body).toMatchObject({ version: 2, text: TEXT, judgement: 'intermediate', moves: [move] });

    const submitted = await step(member.browser, saved.body, 'submission');
    expect(submitted.body).toMatchObject({ state: 'submitted', version: 3, allowedActions: [], isMine: true });
    expect((await lead.browser.get<OwnReport>(`/api/reports/${created.id}`)).body).toMatchObject({
      allowedActions: ['return', 'publication'],
      isMine: false,
      author: member.account.name,
    });

    const returned = await step(lead.browser, submitted.body, 'return', { remark: 'Combien de femmes ?' });
    expect(returned.body).toMatchObject({
      state: 'returned',
      version: 4,
      returns: [{ remark: 'Combien de femmes ?', by: lead.account.name, at: expect.stringMatching(/^2.+Z$/) }],
    });

    const corrected = await member.browser.send<OwnReport>('PATCH', `/api/reports/${created.id}`, {
      version: 4,
      body: { text: `${TEXT} Cent vingt femmes.` },
    });
    const again = await step(member.browser, corrected.body, 'submission');
    const published = await step(lead.browser, again.body, 'publication');
    expect(published.body).toMatchObject({
      state: 'published',
      version: 7,
      publishedOn: dayAgo(0),
      allowedActions: [],
      returns: [{ remark: 'Combien de femmes ?' }],
    });

    const { body: story } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.milestones).toMatchObject([{ state: 'achieved', achievedOn: dayAgo(3), movedBy: created.id }]);
    expect(story.perspectives).toMatchObject([{ perspective: 'government', state: 'assessed', level: 2 }, {}, {}, {}]);
    expect(story.timeline).toMatchObject([{ id: created.id, text: `${TEXT} Cent vingt femmes.`, moves: [move] }]);
  });

  it('moves nothing and shows nothing before it is published', async () => {
    const { reference, milestone } = await ground();
    const moves = [{ milestone, state: 'achieved', achievedOn: dayAgo(1), text: '' } as const];
    const { body } = await ministry.member.browser.put<OwnReport>(
      'reports',
      bodyOn(reference, { moves, judgement: 'full' }),
    );
    await step(ministry.member.browser, body, 'submission');
    const { body: story } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.milestones).toMatchObject([{ state: 'planned', movedBy: null }]);
    expect(story).toMatchObject({ timeline: [], counts: { reports: 0 }, lastStatementOn: null });
    expect(story.perspectives[0]).toMatchObject({ state: 'never_assessed' });
  });

  it('is written by civil society on any recommendation, without moving milestones', async () => {
    const { reference, milestone } = await ground();
    const moves = [{ milestone, state: 'in_progress', achievedOn: null, text: '' } as const];
    const refused = await cso.member.browser.put('reports', bodyOn(reference, { moves }));
    expect([refused.status, codesOf(refused)]).toEqual([400, [['moves', 'not_allowed']]]);
    expect((await cso.member.browser.put('reports', bodyOn(reference))).status).toBe(201);
  });

  it.each(['government', 'donor', 'independent'] as const)('is not written by a %s without a part', async (kind) => {
    const { reference } = await ground();
    const stranger = await sideOf(app, make, kind);
    const refused = await stranger.member.browser.put('reports', bodyOn(reference));
    expect([refused.status, codesOf(refused)]).toEqual([403, 'forbidden']);
  });

  it('is not published any more once the part of its organisation has ended', async () => {
    const { reference, recommendationId } = await ground();
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    await database.query('UPDATE responsibilities SET until_day = $2 WHERE recommendation_id = $1', [
      recommendationId,
      dayAgo(0),
    ]);
    expect((await step(ministry.lead.browser, submitted, 'publication')).status).toBe(403);
    expect((await step(ministry.lead.browser, submitted, 'return', { remark: 'Trop tard.' })).status).toBe(200);
  });
});

describe('a newer version of a report', () => {
  it('takes the place of the older one, which stays and says so', async () => {
    const { reference, milestone } = await ground();
    const move = { milestone, state: 'achieved', achievedOn: dayAgo(9), text: '' } as const;
    const before = await publish(bodyOn(reference, { moves: [move], judgement: 'full' }));
    const after = await publish(bodyOn(reference, { supersedes: before.id, judgement: 'minimum' }));
    expect(after).toMatchObject({ supersedes: before.id, supersededBy: null });
    const { body } = await app.visitor().get(`/api/reports/${before.id}`);
    expect(body).toMatchObject({ text: TEXT, judgement: 'full', supersededBy: after.id });
    const { body: story } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    expect(story.milestones).toMatchObject([{ state: 'planned' }]);
    expect(story.perspectives[0]).toMatchObject({ level: 1 });
  });

  it('is the only one: a second is refused when it is drafted, and when both were drafted before', async () => {
    const { reference } = await ground();
    const before = await publish(bodyOn(reference));
    const late = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference, { supersedes: before.id }));
    const { body: submitted } = await step(ministry.member.browser, late.body, 'submission');
    await publish(bodyOn(reference, { supersedes: before.id }));
    const refused = await step(ministry.lead.browser, submitted, 'publication');
    expect([refused.status, codesOf(refused)]).toEqual([409, 'step_refused']);
    const third = await ministry.member.browser.put('reports', bodyOn(reference, { supersedes: before.id }));
    expect([third.status, codesOf(third)]).toEqual([400, [['supersedes', 'not_allowed']]]);
  });

  it('is the only one when two are published at once', async () => {
    const { reference } = await ground();
    const before = await publish(bodyOn(reference));
    const submit = async () => {
      const draft = await ministry.member.browser.put<OwnReport>(
        'reports',
        bodyOn(reference, { supersedes: before.id }),
      );
      return (await step(ministry.member.browser, draft.body, 'submission')).body;
    };
    const rivals = [await submit(), await submit(), await submit()];
    const answers = await Promise.all(rivals.map((rival) => step(ministry.lead.browser, rival, 'publication')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is refused by the database where two publications meet', async () => {
    const { reference, said } = await ground();
    const before = await publish(bodyOn(reference));
    const rival = {
      ...said,
      supersedesId: before.id,
      state: 'submitted',
      authorId: ministry.member.account.id,
    } as const;
    const [first, second] = [await make.report(rival), await make.report(rival)];
    const publishFirst = () =>
      database.query(`UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`, [first.id]);
    const late = await whenBothMeet(app, publishFirst, () => step(ministry.lead.browser, second, 'publication'));
    expect([late.status, codesOf(late)]).toEqual([409, 'step_refused']);
  });

  it('cannot follow a draft, or somebody else’s report', async () => {
    const { reference, said } = await ground();
    const draft = await make.report({ ...said, state: 'draft' });
    const foreign = await make.report({ ...said, organisationId: cso.organisationId });
    for (const supersedes of [draft.id, foreign.id, randomUUID()]) {
      const refused = await ministry.member.browser.put('reports', bodyOn(reference, { supersedes }));
      expect([refused.status, codesOf(refused)]).toEqual([400, [['supersedes', 'not_found']]]);
    }
  });
});

describe('sending a report again', () => {
  it('changes nothing and answers the record as it stands', async () => {
    const { reference } = await ground();
    const body = bodyOn(reference, { judgement: 'minimum' });
    const first = await ministry.member.browser.put<OwnReport>('reports', body);
    const again = await ministry.member.browser.put<OwnReport>('reports', body, first.id);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);

    const changed = await ministry.lead.browser.send<OwnReport>('PATCH', `/api/reports/${first.id}`, {
      version: 1,
      body: { judgement: 'full' },
    });
    const { judgement, ...reordered } = body;
    const late = await ministry.member.browser.put<OwnReport>('reports', { judgement, ...reordered }, first.id);
    expect([late.status, late.body.version]).toEqual([200, 2]);
    expect(late.body).toEqual({ ...changed.body, isMine: true });
    expect(await entriesOf(first.id)).toEqual(['create', 'change']);
  });

  it('is refused under an id that has other content, another noun or another owner', async () => {
    const { reference, said } = await ground();
    const first = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const foreign = await make.assessment(said);
    const attempts = [
      await ministry.member.browser.put('reports', bodyOn(reference, { text: 'Autre chose.' }), first.id),
      await cso.member.browser.put('reports', bodyOn(reference), first.id),
      await ministry.member.browser.put('reports', bodyOn(reference), foreign.id),
    ];
    expect(attempts.map((answer) => [answer.status, codesOf(answer)])).toEqual(attempts.map(() => [409, 'id_taken']));
  });

  it('makes one record when ten browsers send it at once', async () => {
    const { reference } = await ground();
    const id = randomUUID();
    const attempts = Array.from({ length: 10 }, () => ministry.member.browser.put('reports', bodyOn(reference), id));
    const answers = await Promise.all(attempts);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await entriesOf(id)).toEqual(['create']);
  });
});

const entriesOf = async (id: string): Promise<string[]> =>
  (await database.query<{ verb: string }>('SELECT verb FROM journal WHERE record_id = $1 ORDER BY id', [id])).map(
    ({ verb }) => verb,
  );

describe('two people on one report', () => {
  it('the second is told what stands now, and sees both versions', async () => {
    const { reference } = await ground();
    const { id } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const change = (who: Person, text: string) =>
      who.browser.send<OwnReport>('PATCH', `/api/reports/${id}`, { version: 1, body: { text } });
    expect((await change(ministry.lead, 'Le texte de la cheffe.')).status).toBe(200);
    const second = await change(ministry.member, 'Le texte de l’agent.');
    expect([second.status, codesOf(second)]).toEqual([412, 'stale']);
    const { current } = second.body as unknown as Problem;
    const { body: now } = await ministry.member.browser.get(`/api/reports/${id}`);
    expect(current).toEqual(now);
    expect(current).toMatchObject({ text: 'Le texte de la cheffe.', version: 2 });
  });

  it('only one of ten changes to the same version wins', async () => {
    const { reference } = await ground();
    const { id } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const attempts = Array.from({ length: 10 }, (_, index) =>
      ministry.lead.browser.send('PATCH', `/api/reports/${id}`, { version: 1, body: { text: `${TEXT} ${index}` } }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(412)]);
    expect(await entriesOf(id)).toEqual(['create', 'change']);
  });

  it('only one of two publications wins', async () => {
    const { reference } = await ground();
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    const answers = await Promise.all([1, 2].map(() => step(ministry.lead.browser, submitted, 'publication')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await entriesOf(draft.id)).toEqual(['create', 'submit', 'publish']);
  });

  it.each(['PATCH ', 'POST /submission', 'POST /return', 'POST /publication'])(
    'nobody does %s without saying which version',
    async (route) => {
      const { said } = await ground();
      const { id } = await make.report({ ...said, state: 'submitted', authorId: ministry.member.account.id });
      const [method, path] = route.split(' ') as ['PATCH' | 'POST', string];
      const url = `/api/reports/${id}${path}`;
      const answer = await ministry.lead.browser.send(method, url, { body: { remark: 'Pourquoi ?' } });
      expect([answer.status, codesOf(answer)]).toEqual([428, 'version_required']);
    },
  );

  it('changing nothing makes no new version', async () => {
    const { reference, milestone } = await ground();
    const moves = [{ milestone, state: 'in_progress', achievedOn: null, text: 'En cours' } as const];
    const { id } = await ministry.member.browser.put('reports', bodyOn(reference, { moves }));
    const { body } = await ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${id}`, {
      version: 1,
      body: { text: TEXT, moves },
    });
    expect(body.version).toBe(1);
    expect(await entriesOf(id)).toEqual(['create']);
  });
});

describe('nobody publishes what only they have read', () => {
  it('also not by sending in what somebody else began', async () => {
    const { reference } = await ground();
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference, { text: '' }));
    const { body: written } = await ministry.lead.browser.send<OwnReport>('PATCH', `/api/reports/${draft.id}`, {
      version: 1,
      body: { text: TEXT },
    });
    const { body: submitted } = await step(ministry.lead.browser, written, 'submission');
    expect(submitted.allowedActions).toEqual([]);
    expect((await step(ministry.lead.browser, submitted, 'publication')).status).toBe(403);
    expect((await step(ministry.member.browser, submitted, 'publication')).status).toBe(200);
  });

  it('also not by having a colleague send it in', async () => {
    const { reference } = await ground();
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const { body: submitted } = await step(ministry.lead.browser, draft, 'submission');
    expect((await step(ministry.member.browser, submitted, 'publication')).status).toBe(403);
    expect((await step(ministry.lead.browser, submitted, 'publication')).status).toBe(200);
  });

  it('nor by putting evidence under it', async () => {
    const { reference } = await ground();
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference));
    const link = { caption: 'Arrêté', url: 'https://example.org/arrete', level: 'public' };
    await ministry.lead.browser.put('evidence', { ...link, attachedTo: { noun: 'report', id: draft.id } });
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    expect((await step(ministry.lead.browser, submitted, 'publication')).status).toBe(403);
    expect((await step(ministry.member.browser, submitted, 'publication')).status).toBe(200);
  });

  it('but somebody who is alone in an organisation may', async () => {
    const { reference } = await ground();
    const { id: organisationId } = await make.organisation();
    const { browser } = await personOf(app, make, { organisationId });
    const { body: draft } = await browser.put<OwnReport>('reports', bodyOn(reference));
    const { body: submitted } = await step(browser, draft, 'submission');
    const { status, body } = await step(browser, submitted, 'publication');
    expect([status, body.state]).toEqual([200, 'published']);
  });
});

describe('who may take which step in which state', () => {
  const STEPS = ['submission', 'return', 'publication'] as const;
  /** For each state the answers to edit, submission, return and publication, by hand from access.md. */
  const expected = {
    author: {
      draft: [200, 200, 403, 403],
      submitted: [409, 409, 403, 403],
      returned: [200, 200, 403, 403],
      published: [409, 409, 403, 403],
    },
    colleague: {
      draft: [200, 200, 409, 403],
      submitted: [409, 409, 200, 403],
      returned: [200, 200, 409, 403],
      published: [409, 409, 409, 403],
    },
    lead: {
      draft: [200, 200, 409, 409],
      submitted: [409, 409, 200, 200],
      returned: [200, 200, 409, 409],
      published: [409, 409, 409, 409],
    },
    'lead of another organisation': {
      draft: [404, 404, 404, 404],
      submitted: [404, 404, 404, 404],
      returned: [404, 404, 404, 404],
      published: [403, 403, 403, 403],
    },
    editor: {
      draft: [403, 403, 403, 403],
      submitted: [403, 403, 403, 403],
      returned: [403, 403, 403, 403],
      published: [403, 403, 403, 403],
    },
    visitor: {
      draft: [401, 401, 401, 401],
      submitted: [401, 401, 401, 401],
      returned: [401, 401, 401, 401],
      published: [401, 401, 401, 401],
    },
  } as const;
  type Who = keyof typeof expected;
  type State = keyof (typeof expected)[Who];

  let browsers: Record<Who, Browser>;
  beforeAll(async () => {
    const { organisationId, member, lead } = ministry;
    browsers = {
      author: member.browser,
      colleague: (await personOf(app, make, { organisationId })).browser,
      lead: lead.browser,
      'lead of another organisation': cso.lead.browser,
      editor: editor.browser,
      visitor: app.visitor(),
    };
  });

  const cells = (Object.keys(expected) as Who[]).flatMap((who) =>
    (Object.keys(expected[who]) as State[]).map((state): [Who, State] => [who, state]),
  );

  it.each(cells)('%s, %s', async (who, state) => {
    const { said } = await ground();
    const { id } = await make.report({ ...said, state, authorId: ministry.member.account.id });
    const url = `/api/reports/${id}`;
    const { body } = await browsers[who].get<OwnReport>(url);
    const attempt = (name: (typeof STEPS)[number] | 'edit') =>
      name === 'edit'
        ? browsers[who].send('PATCH', url, { version: 1, body: { text: `${TEXT} Plus.` } })
        : step(browsers[who], { id, version: 1 }, name, { remark: 'Pourquoi ?' });
    const statuses: number[] = [];
    for (const name of ['edit', ...STEPS] as const) {
      const { status } = await attempt(name);
      statuses.push(status);
      await database.query(
        'UPDATE statements SET state = $2, version = 1, edited_by_id = author_id, published_at = CASE $2 WHEN $3 THEN now() END WHERE id = $1',
        [id, state, 'published'],
      );
    }
    expect(statuses).toEqual(expected[who][state]);
    const allowed = (['edit', ...STEPS] as const).filter((_, index) => statuses[index] === 200);
    expect((body as Partial<OwnReport>).allowedActions ?? []).toEqual(allowed);
  });
});

describe('a report that is not published', () => {
  it.each(['draft', 'submitted', 'returned'] as const)('does not exist for others (%s)', async (state) => {
    const { said, reference } = await ground();
    const { id } = await make.report({ ...said, state });
    const others = [app.visitor(), cso.lead.browser, editor.browser];
    others.push((await sideOf(app, make, 'government')).lead.browser);
    others.push((await personOf(app, make, { role: 'administrator' })).browser);
    for (const other of others) {
      const [hidden, absent] = [
        await other.get<Problem>(`/api/reports/${id}`),
        await other.get<Problem>(`/api/reports/${randomUUID()}`),
      ];
      expect(hidden.status).toBe(404);
      expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
      const { body } = await other.get<ReportsPage>(`/api/reports?recommendation=${reference}`);
      expect(body).toMatchObject({ items: [], total: 0 });
      const cursor = Buffer.from(JSON.stringify([id])).toString('base64url');
      expect((await other.get(`/api/reports?cursor=${cursor}`)).status).toBe(400);
    }
    const { body } = await cso.lead.browser.get<OwnReportsPage>(`/api/reports?of=own&recommendation=${reference}`);
    expect(body).toMatchObject({ items: [], total: 0 });
    expect((await ministry.member.browser.get(`/api/reports/${id}`)).status).toBe(200);
  });

  it('changes by nobody else’s hand, and does not say that it is there', async () => {
    const { said } = await ground();
    const { id } = await make.report({ ...said, state: 'draft' });
    const absent = await cso.lead.browser.send<Problem>('PATCH', `/api/reports/${randomUUID()}`, {
      version: 7,
      body: {},
    });
    const hidden = await cso.lead.browser.send<Problem>('PATCH', `/api/reports/${id}`, { version: 7, body: {} });
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' });
  });
});

const PUBLIC_KEYS = [
  'evidence',
  'id',
  'isDemo',
  'judgement',
  'language',
  'moves',
  'organisation',
  'period',
  'publishedOn',
  'recommendation',
  'supersededBy',
  'supersedes',
  'text',
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

describe('lists of reports', () => {
  it('show everybody what is published, to the day and without persons', async () => {
    const { said, reference, milestone } = await ground();
    const report = await make.report(said);
    await make.move({ statementId: report.id, milestoneId: milestone, state: 'in_progress' });
    await make.report({ ...said, state: 'draft' });
    for (const reader of [app.visitor(), cso.member.browser, editor.browser, ministry.member.browser]) {
      const { body } = await reader.get<ReportsPage>(`/api/reports?recommendation=${reference}`);
      expect(body.items.map(({ id }) => id)).toEqual([report.id]);
      expect(keysOf(body.items[0])).toEqual(PUBLIC_KEYS);
      expect(keysOf(body.items[0]?.moves[0])).toEqual(['achievedOn', 'milestone', 'state', 'text']);
    }
    for (const other of [app.visitor(), cso.member.browser, editor.browser]) {
      const { body } = await other.get(`/api/reports/${report.id}`);
      expect(keysOf(body)).toEqual(PUBLIC_KEYS);
      expect(JSON.stringify(body)).not.toMatch(/T\d\d:\d\d/);
    }
  });

  it('show the own organisation its own, drafts included, with persons and instants', async () => {
    const { said, reference } = await ground();
    const draft = await make.report({ ...said, state: 'draft' });
    const published = await make.report(said);
    await make.report({ ...said, organisationId: cso.organisationId });
    const url = `/api/reports?of=own&recommendation=${reference}`;
    const { body } = await ministry.member.browser.get<OwnReportsPage>(url);
    expect(body.items.map(({ id }) => id).sort()).toEqual([draft.id, published.id].sort());
    expect(body.items.map(keysOf)).toEqual([OWN_KEYS, OWN_KEYS]);
    expect(keysOf((await ministry.member.browser.get(`/api/reports/${published.id}`)).body)).toEqual(OWN_KEYS);
  });

  it('ask whose own it would be', async () => {
    const answers = [await app.visitor().get('/api/reports?of=own'), await editor.browser.get('/api/reports?of=own')];
    expect(answers.map(({ status }) => status)).toEqual([401, 403]);
  });

  it('are read page by page, newest first, each once', async () => {
    const { said, reference } = await ground();
    const made: string[] = [];
    for (let age = 5; age > 0; age--)
      made.unshift((await make.report({ ...said, publishedAt: new Date(Date.now() - age * 1000) })).id);
    for (const list of ['published', 'own']) {
      const first = `/api/reports?of=${list}&recommendation=${reference}&limit=2`;
      const seen: string[] = [];
      for (let next: string | null = first; next !== null;) {
        const answer: Answer<ReportsPage> = await ministry.member.browser.get(next);
        expect(answer.body).toMatchObject({ total: 5, totalIsExact: true });
        seen.push(...answer.body.items.map(({ id }) => id));
        next = answer.body.nextCursor && `${first}&cursor=${answer.body.nextCursor}`;
      }
      expect(seen).toEqual(made);
    }
  });
});

describe('what is sent', () => {
  const future = `${Number(dayAgo(0).slice(0, 4)) + 1}-Q1`;
  const id = '3f8a0e5e-1c1b-4c39-9a0e-7a2a3c0f6d11';
  const move = { milestone: id, state: 'achieved', achievedOn: dayAgo(1), text: '' };

  it.each<[string, object, unknown[]]>([
    ['a recommendation nobody knows', { recommendation: 'XX-1' }, [['recommendation', 'not_found']]],
    ['a period of another form', { period: '2026-T3' }, [['period', 'format']]],
    ['a period to come', { period: future }, [['period', 'in_the_future']]],
    ['a language we do not have', { language: 'bm' }, [['language', 'choice']]],
    ['too long a text', { text: 'x'.repeat(20_001) }, [['text', 'too_long']]],
    ['no text', { text: null }, [['text', 'type']]],
    ['a judgement off the scale', { judgement: 'good' }, [['judgement', 'choice']]],
    ['a field too many', { state: 'published' }, [['state', 'unknown']]],
    ['moves that are no list', { moves: {} }, [['moves', 'type']]],
    ['a move that is nothing', { moves: [null] }, [['moves', 'type']]],
    ['two moves of one milestone', { moves: [move, move] }, [['moves', 'too_many']]],
    ['a day to come', { moves: [{ ...move, achievedOn: dayAgo(-2) }] }, [['moves.0.achievedOn', 'in_the_future']]],
    ['a day that is none', { moves: [{ ...move, achievedOn: '2026-02-30' }] }, [['moves.0.achievedOn', 'not_a_day']]],
    ['a move to nowhere', { moves: [{ ...move, state: 'gone' }] }, [['moves.0.state', 'choice']]],
    ['a milestone of elsewhere', { moves: [move] }, [['moves.0.milestone', 'not_found']]],
    ['an id that is none', { supersedes: 'x' }, [['supersedes', 'format']]],
  ])('is refused with %s', async (_, changes, errors) => {
    const { reference } = await ground();
    const { status, body } = await ministry.member.browser.put('reports', { ...bodyOn(reference), ...changes });
    expect([status, codesOf({ body })]).toEqual([400, errors]);
  });

  it('names every field that is missing', async () => {
    const { status, body } = await ministry.member.browser.put('reports', {});
    const fields = ['recommendation', 'period', 'language', 'text', 'judgement', 'moves', 'supersedes'];
    expect([status, codesOf({ body })]).toEqual([400, fields.map((path) => [path, 'required'])]);
  });

  it('needs a random id', async () => {
    const { reference } = await ground();
    const ordered = '0193b5a0-7e2c-7c3f-8a1b-123456789abc';
    expect(codesOf(await ministry.member.browser.put('reports', bodyOn(reference), ordered))).toEqual([
      ['id', 'format'],
    ]);
  });

  it.each<[object, unknown[]]>([
    [{ text: null }, [['text', 'type']]],
    [{ recommendation: 'PD-N3' }, [['recommendation', 'unknown']]],
    [{ supersedes: null }, [['supersedes', 'unknown']]],
    [{ period: future }, [['period', 'in_the_future']]],
  ])('cannot change %j', async (body, errors) => {
    const { said } = await ground();
    const { id: draft } = await make.report({ ...said, state: 'draft' });
    const answer = await ministry.member.browser.send('PATCH', `/api/reports/${draft}`, { version: 1, body });
    expect([answer.status, codesOf(answer)]).toEqual([400, errors]);
  });

  it('takes a judgement back with null', async () => {
    const { said } = await ground();
    const { id: draft } = await make.report({ ...said, state: 'draft', judgement: 'full' });
    const answer = await ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${draft}`, {
      version: 1,
      body: { judgement: null },
    });
    expect(answer.body).toMatchObject({ judgement: null, text: 'What was done and what was not, in a few words.' });
  });

  it.each(['', '   ', 'x'.repeat(2001)])('is no remark to return something with: %p', async (remark) => {
    const { said } = await ground();
    const report = await make.report({ ...said, state: 'submitted', authorId: ministry.member.account.id });
    expect((await step(ministry.lead.browser, report, 'return', { remark })).status).toBe(400);
  });
});
