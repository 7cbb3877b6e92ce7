import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OwnReport, type RecommendationStory } from '@parole-tenue/contract';
import { whenBothMeet } from '../../test/at-once.js';
import { dayAgo, daysAgo } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { bodyOn, reportWorld, step, TEXT, type ReportWorld } from '../../test/reports.js';
import { personOf, sideOf } from '../../test/side.js';
import { type Browser } from '../../test/test-app.js';

let app: ReportWorld['app'];
let make: ReportWorld['make'];
let database: ReportWorld['database'];
let ministry: ReportWorld['ministry'];
let cso: ReportWorld['cso'];
let editor: ReportWorld['editor'];
let ground: ReportWorld['ground'];
let publish: ReportWorld['publish'];

beforeAll(async () => {
  ({ app, make, database, ministry, cso, editor, ground, publish } = await reportWorld());
});
afterAll(() => app.stop());

describe('the life of a report', () => {
  it('goes from a draft, sent in, sent back and corrected, to what everybody reads', async () => {
    const { reference, milestone } = await ground();
    const { member, lead } = ministry;
    const move = { milestone, state: 'achieved', achievedOn: dayAgo(3), text: 'Remis au préfet.' } as const;

    const created = await member.browser.put<OwnReport>('reports', bodyOn(reference, { text: 'Stages' }));
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      state: 'draft',
      version: 1,
      allowedActions: ['edit', 'submission', 'discard'],
    });

    const early = await step(member.browser, created.body, 'submission');
    expect([early.status, codesOf(early)]).toEqual([400, [['text', 'too_short']]]);

    const saved = await member.browser.send<OwnReport>('PATCH', `/api/reports/${created.id}`, {
      version: 1,
      body: { text: TEXT, judgement: 'intermediate', moves: [move] },
    });
    expect(saved.body).toMatchObject({ version: 2, text: TEXT, judgement: 'intermediate', moves: [move] });

    const submitted = await step(member.browser, saved.body, 'submission');
    expect(submitted.body).toMatchObject({ state: 'submitted', version: 3, allowedActions: ['undoing'], isMine: true });
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

describe('nobody publishes what only they have read', () => {
  it('also not by sending in what somebody else began', async () => {
    const { reference } = await ground();
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyOn(reference, { text: '' }));
    const { body: written } = await ministry.lead.browser.send<OwnReport>('PATCH', `/api/reports/${draft.id}`, {
      version: 1,
      body: { text: TEXT },
    });
    const { body: submitted } = await step(ministry.lead.browser, written, 'submission');
    expect(submitted.allowedActions).toEqual(['undoing']);
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
    const link = { kind: 'link', caption: 'Arrêté', url: 'https://example.org/arrete', level: 'public' };
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

  it('nor by making oneself alone for a moment: who was suspended in the last thirty days still counts', async () => {
    const { reference } = await ground();
    const { id: organisationId } = await make.organisation();
    const { browser } = await personOf(app, make, { organisationId, role: 'lead' });
    const other = await make.account({ organisationId, suspendedAt: daysAgo(29) });
    const { body: draft } = await browser.put<OwnReport>('reports', bodyOn(reference));
    const { body: submitted } = await step(browser, draft, 'submission');
    expect((await step(browser, submitted, 'publication')).status).toBe(403);
    await app.owner.query('UPDATE accounts SET suspended_at = $2 WHERE id = $1', [other.id, daysAgo(31)]);
    expect((await step(browser, submitted, 'publication')).status).toBe(200);
  });
});

describe('who may take which step in which state', () => {
  const STEPS = ['submission', 'return', 'publication', 'undoing'] as const;
  /** For each state the answers to edit, submission, return, publication and undoing, by hand from access.md. */
  const expected = {
    author: {
      draft: [200, 200, 403, 403, 403],
      submitted: [409, 409, 403, 403, 200],
      returned: [200, 200, 403, 403, 200],
      published: [409, 409, 403, 403, 403],
    },
    colleague: {
      draft: [200, 200, 409, 403, 403],
      submitted: [409, 409, 200, 403, 403],
      returned: [200, 200, 409, 403, 403],
      published: [409, 409, 409, 403, 403],
    },
    lead: {
      draft: [200, 200, 409, 409, 403],
      submitted: [409, 409, 200, 200, 403],
      returned: [200, 200, 409, 409, 403],
      published: [409, 409, 409, 409, 403],
    },
    'lead of another organisation': {
      draft: [404, 404, 404, 404, 404],
      submitted: [404, 404, 404, 404, 404],
      returned: [404, 404, 404, 404, 404],
      published: [403, 403, 403, 403, 403],
    },
    editor: {
      draft: [403, 403, 403, 403, 403],
      submitted: [403, 403, 403, 403, 403],
      returned: [403, 403, 403, 403, 403],
      published: [403, 403, 403, 403, 403],
    },
    visitor: {
      draft: [401, 401, 401, 401, 401],
      submitted: [401, 401, 401, 401, 401],
      returned: [401, 401, 401, 401, 401],
      published: [401, 401, 401, 401, 401],
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

  /** As it stood before anybody tried: its author took the last step, a moment ago. */
  const restore = (id: string, state: State): Promise<unknown> =>
    database.query(
      `UPDATE statements SET state = $2, version = 1, edited_by_id = author_id,
         published_at = CASE $2 WHEN 'published' THEN now() END,
         stepped_from = CASE $2 WHEN 'submitted' THEN 'draft' WHEN 'returned' THEN 'submitted' END,
         stepped_by_id = CASE WHEN $2 IN ('submitted', 'returned') THEN author_id END,
         stepped_at = CASE WHEN $2 IN ('submitted', 'returned') THEN now() END
       WHERE id = $1`,
      [id, state],
    );

  it.each(cells)('%s, %s', async (who, state) => {
    const { said } = await ground();
    const { id } = await make.report({ ...said, state, authorId: ministry.member.account.id });
    const url = `/api/reports/${id}`;
    const attempt = (name: (typeof STEPS)[number] | 'edit') =>
      name === 'edit'
        ? browsers[who].send('PATCH', url, { version: 1, body: { text: `${TEXT} Plus.` } })
        : step(browsers[who], { id, version: 1 }, name, { remark: 'Pourquoi ?' });
    await restore(id, state);
    const { body } = await browsers[who].get<OwnReport>(url);
    const statuses: number[] = [];
    for (const name of ['edit', ...STEPS] as const) {
      statuses.push((await attempt(name)).status);
      await restore(id, state);
    }
    expect(statuses).toEqual(expected[who][state]);
    const allowed = (['edit', ...STEPS] as const).filter((_, index) => statuses[index] === 200);
    const { allowedActions = [] } = body as Partial<OwnReport>;
    expect(allowedActions.filter((action) => action !== 'discard')).toEqual(allowed);
  });
});
