import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Judgement, lastDayOf, type NoticeKind, periodOf, type Workspace } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { type Person, personOf, type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

const PERIOD = periodOf(dayAgo(0));

let app: TestApp;
let make: Factory;
let database: TestApp['data'];

beforeAll(async () => {
  app = await TestApp.start();
  database = app.data;
  make = new Factory(database);
});
afterAll(() => app.stop());

const workOf = async ({ browser }: Person): Promise<Workspace> => (await browser.get<Workspace>('/api/workspace')).body;

/** A recommendation that the side leads. */
async function led({ organisationId }: Side) {
  const { id: recommendationId, reference } = await make.recommendation();
  const said = { recommendationId, organisationId };
  await make.responsibility(said);
  return { said, reference };
}

describe('what is due', () => {
  it('is a report on what the organisation leads, until one is sent in', async () => {
    const ministry = await sideOf(app, make, 'government');
    const { said, reference } = await led(ministry);
    await make.report({ ...said, period: '2025-Q1', publishedAt: daysAgo(200) });
    const late = await make.milestone({ ...said, plannedOn: dayAgo(12) });
    await make.milestone({ ...said, plannedOn: dayAgo(-12) });
    const own = { authorId: ministry.member.account.id, period: PERIOD, publishedAt: null };
    const draft = await make.report({ ...said, ...own, state: 'draft' });
    expect((await workOf(ministry.member)).due).toEqual([
      {
        recommendation: { reference, text: expect.anything() },
        period: PERIOD,
        dueOn: lastDayOf(PERIOD),
        lastReportOn: dayAgo(200),
        draft: draft.id,
        overdueMilestones: [{ id: late.id, title: late.title, overdueDays: 12 }],
      },
    ]);
    await database.query(`UPDATE statements SET state = 'submitted' WHERE id = $1`, [draft.id]);
    expect((await workOf(ministry.member)).due).toEqual([]);
  });

  it('is nothing of what the organisation only supports, or led once', async () => {
    const ministry = await sideOf(app, make, 'government');
    const { organisationId } = ministry;
    const { id: supported } = await make.recommendation();
    await make.responsibility({ recommendationId: supported, organisationId, part: 'support' });
    const { id: past } = await make.recommendation();
    await make.responsibility({ recommendationId: past, organisationId, until: dayAgo(1) });
    expect((await workOf(ministry.lead)).due).toEqual([]);
  });

  it('is nothing for observers, who do not report', async () => {
    const observer = await sideOf(app, make, 'independent');
    await led(observer);
    expect((await workOf(observer.lead)).due).toEqual([]);
  });
});

describe('statements that wait', () => {
  it('lie where the person can see what to do with them', async () => {
    const cso = await sideOf(app, make, 'civil_society');
    const { id: recommendationId } = await make.recommendation();
    const said = { recommendationId, organisationId: cso.organisationId };
    const by = (person: Person) => ({ ...said, authorId: person.account.id });
    const draft = await make.assessment({ ...by(cso.member), state: 'draft' });
    const returned = await make.report({ ...by(cso.member), state: 'returned' });
    await database.query(
      `INSERT INTO statement_returns (id, statement_id, returned_by_id, remark, returned_at)
       VALUES (gen_random_uuid(), $1, $2, 'Avant', now() - interval '1 day'), (gen_random_uuid(), $1, $2, 'Et les femmes ?', now())`,
      [returned.id, cso.lead.account.id],
    );
    const members = await make.assessment({ ...by(cso.member), state: 'submitted' });
    const leads = await make.report({ ...by(cso.lead), state: 'submitted' });
    await make.report(by(cso.member));
    await make.report({ ...said, organisationId: (await make.organisation()).id, state: 'submitted' });

    const idsOf = ({ returned, toPublish, drafts, waiting }: Workspace) =>
      [returned, toPublish, drafts, waiting].map((pile) => pile.map(({ id }) => id));
    expect(idsOf(await workOf(cso.lead))).toEqual([[returned.id], [members.id], [draft.id], [leads.id]]);
    const work = await workOf(cso.member);
    expect(idsOf(work)).toEqual([[returned.id], [leads.id], [draft.id], [members.id]]);
    expect(work.returned[0]).toEqual({
      noun: 'report',
      id: returned.id,
      recommendation: expect.anything(),
      state: 'returned',
      author: cso.member.account.name,
      isMine: true,
      updatedAt: expect.stringMatching(/Z$/),
      remark: 'Et les femmes ?',
    });
    expect(work.toPublish[0]).toMatchObject({ isMine: false, remark: null });
  });

  it('lie with who is alone as something to publish', async () => {
    const { id: organisationId } = await make.organisation();
    const alone = await personOf(app, make, { organisationId });
    const { id: recommendationId } = await make.recommendation();
    const { id } = await make.assessment({
      recommendationId,
      organisationId,
      authorId: alone.account.id,
      state: 'submitted',
    });
    expect((await workOf(alone)).toPublish.map((pending) => pending.id)).toEqual([id]);
  });
});

describe('what to assess', () => {
  it('is what the organisation never judged, or not for a year, sharpest disagreement first', async () => {
    const donor = await sideOf(app, make, 'donor');
    const judged = async (...judgements: [string, Judgement, number][]) => {
      const { id: recommendationId, reference } = await make.recommendation();
      for (const [organisationId, judgement, age] of judgements) {
        await make.assessment({ recommendationId, organisationId, judgement, publishedAt: daysAgo(age) });
      }
      return reference;
    };
    const { id: ministry } = await make.organisation({ kind: 'government' });
    const { id: cso } = await make.organisation();
    const own = donor.organisationId;
    const apart: [string, Judgement, number][] = [
      [ministry, 'full', 30],
      [cso, 'not_initiated', 20],
    ];
    const divergent = await judged(...apart);
    const outdated = await judged([own, 'minimum', 500], [ministry, 'minimum', 10], [cso, 'intermediate', 10]);
    const answered = await judged([own, 'minimum', 25], ...apart);
    const fresh = await judged([own, 'minimum', 10], ...apart);
    const begun = await judged(...apart);
    const [row] = await database.query<{ id: string }>('SELECT id FROM recommendations WHERE reference = $1', [begun]);
    await make.assessment({ recommendationId: row?.id ?? '', organisationId: own, state: 'draft' });

    const { toAssess } = await workOf(donor.member);
    const shown = new Map(toAssess.map(({ recommendation, ...why }) => [recommendation.reference, why]));
    expect(shown.get(divergent)).toEqual({ reason: 'divergent', divergence: 3, own: null });
    expect(shown.get(answered)).toEqual({ reason: 'divergent', divergence: 3, own: 'minimum' });
    expect(shown.get(outdated)).toEqual({ reason: 'outdated', divergence: 1, own: 'minimum' });
    expect([fresh, begun].filter((reference) => shown.has(reference))).toEqual([]);
    expect(toAssess.slice(0, 3).map(({ recommendation }) => recommendation.reference)).toEqual([
      divergent,
      answered,
      outdated,
    ]);
    expect(toAssess.at(-1)).toMatchObject({ reason: 'never_assessed', divergence: null, own: null });
    expect(toAssess.length).toBeLessThanOrEqual(10);
  });
});

describe('my work', () => {
  it('tells what happened to oneself, newest first, until one closes it', async () => {
    const { member, lead } = await sideOf(app, make, 'donor');
    const tell = ({ account }: Person, kind: NoticeKind, at: Date, closedAt: Date | null = null) =>
      database.query(
        'INSERT INTO notices (id, account_id, kind, at, closed_at) VALUES (gen_random_uuid(), $1, $2, $3, $4)',
        [...[account.id, kind, at, closedAt]],
      );
    await tell(member, 'kind_changed', daysAgo(3));
    await tell(member, 'password_changed', daysAgo(2), daysAgo(1));
    await tell(member, 'lead_appointed', daysAgo(1));
    await tell(lead, 'factor_changed', daysAgo(1));
    const told = [
      { kind: 'lead_appointed', at: expect.stringContaining(dayAgo(1)), id: expect.any(String) },
      { kind: 'kind_changed', at: expect.stringContaining(dayAgo(3)), id: expect.any(String) },
    ];
    expect(await workOf(member)).toMatchObject({ notices: told, toDecide: [] });
    expect((await workOf(lead)).notices.map(({ kind }) => kind)).toEqual(['factor_changed']);
  });

  it('is for people of an organisation and for administrators', async () => {
    const editor = await personOf(app, make, { role: 'editor' });
    expect((await editor.browser.get('/api/workspace')).status).toBe(403);
    expect((await app.visitor().get('/api/workspace')).status).toBe(401);
  });

  it('is kept by nobody', async () => {
    const { member } = await sideOf(app, make, 'donor');
    const { headers, body } = await member.browser.get<Workspace>('/api/workspace');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(Object.keys(body).sort()).toEqual([
      'drafts',
      'due',
      'notices',
      'returned',
      'toAssess',
      'toDecide',
      'toPublish',
      'waiting',
    ]);
  });
});
