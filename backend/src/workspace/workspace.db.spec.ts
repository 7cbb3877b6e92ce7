import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type Judgement, lastDayOf, type NoticeKind, periodOf, type Workspace } from '@parole-tenue/contract';
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

/** A day of the period before the present one, and the period. */
const BEFORE = periodOf(
  addDays(`${PERIOD.slice(0, 5)}${String(Number(PERIOD.slice(-1)) * 3 - 2).padStart(2, '0')}-01`, -1),
);
/** Long enough ago for an account to have been there all the time. */
const LONG_AGO = daysAgo(400);

/** Puts the closing day of the period before so many days from today. */
async function closing(days: number, side: Side) {
  const framework = await make.framework();
  const { id: recommendationId, reference } = await make.recommendation({ frameworkId: framework.id });
  const said = { recommendationId, organisationId: side.organisationId };
  await make.responsibility(said);
  await database.query('INSERT INTO reporting_periods VALUES ($1, $2, $3, $4)', [
    framework.id,
    BEFORE,
    '2020-01-01',
    dayAgo(-days),
  ]);
  await database.query('UPDATE accounts SET created_at = $2 WHERE organisation_id = $1', [
    side.organisationId,
    LONG_AGO,
  ]);
  return { said, reference };
}

const periodsDue = ({ due }: Workspace) => due.map(({ period, state }) => [period, state]);

describe('what is due', () => {
  it('is a report on what the organisation leads, until one is sent in', async () => {
    const ministry = await sideOf(app, make, 'government');
    const { said, reference } = await led(ministry);
    await make.report({ ...said, period: '2025-Q1', publishedAt: daysAgo(200) });
    const late = await make.milestone({ ...said, plannedOn: dayAgo(12) });
    const coming = await make.milestone({ ...said, plannedOn: dayAgo(-12) });
    const measured = await make.indicator(said);
    await make.indicator(said);
    await make.indicator({ recommendationId: said.recommendationId });
    const own = { authorId: ministry.member.account.id, period: PERIOD, publishedAt: null };
    const draft = await make.report({ ...said, ...own, state: 'draft' });
    await make.move({ statementId: draft.id, milestoneId: coming.id, state: 'in_progress' });
    await make.reportedValue({ statementId: draft.id, indicatorId: measured.id, value: 4 });
    expect((await workOf(ministry.member)).due).toEqual([
      {
        recommendation: { reference, text: expect.anything() },
        period: PERIOD,
        dueOn: lastDayOf(PERIOD),
        closesOn: addDays(lastDayOf(PERIOD), 30),
        state: 'due',
        lastReportOn: dayAgo(200),
        draft: draft.id,
        overdueMilestones: [{ id: late.id, title: late.title, overdueDays: 12 }],
        missing: { milestones: 1, indicators: 1 },
        isMine: false,
      },
    ]);
    await database.query(`UPDATE statements SET state = 'submitted' WHERE id = $1`, [draft.id]);
    expect((await workOf(ministry.member)).due).toEqual([]);
  });

  it('is also the period before: in time until it closes, late after, and first of all then', async () => {
    const ministry = await sideOf(app, make, 'government');
    const open = await closing(5, ministry);
    const { reference: closed } = await closing(-5, ministry);
    const work = await workOf(ministry.member);
    expect(work.due.map(({ recommendation, period, state }) => [recommendation.reference, period, state])).toEqual([
      [closed, BEFORE, 'late'],
      [open.reference, BEFORE, 'due'],
      [open.reference, PERIOD, 'due'],
      [closed, PERIOD, 'due'],
    ]);
    await make.report({ ...open.said, period: BEFORE });
    expect((await workOf(ministry.member)).due).toHaveLength(3);
  });

  it('is nothing of a time when the organisation had no account, or did not lead yet', async () => {
    const ministry = await sideOf(app, make, 'government');
    const { said } = await closing(-5, ministry);
    await database.query('UPDATE responsibilities SET from_day = $2 WHERE recommendation_id = $1', [
      said.recommendationId,
      dayAgo(1),
    ]);
    expect(periodsDue(await workOf(ministry.member))).toEqual([[PERIOD, 'due']]);
    const newcomer = await sideOf(app, make, 'government');
    await closing(-5, newcomer);
    await database.query('UPDATE accounts SET created_at = now() WHERE organisation_id = $1', [
      newcomer.organisationId,
    ]);
    expect(periodsDue(await workOf(newcomer.member))).toEqual([[PERIOD, 'due']]);
  });

  it('goes by the rhythm of the framework, and waits for the day on which reports are taken', async () => {
    const ministry = await sideOf(app, make, 'government');
    const half = periodOf(dayAgo(0), 'half_yearly');
    const framework = await make.framework({ rhythm: 'half_yearly' });
    const { id: recommendationId } = await make.recommendation({ frameworkId: framework.id });
    await make.responsibility({ recommendationId, organisationId: ministry.organisationId });
    expect(periodsDue(await workOf(ministry.member))).toEqual([[half, 'due']]);
    await database.query('INSERT INTO reporting_periods VALUES ($1, $2, $3, $4)', [
      framework.id,
      half,
      dayAgo(-1),
      dayAgo(-99),
    ]);
    expect(periodsDue(await workOf(ministry.member))).toEqual([]);
  });

  it('says what the person looks after, and counts what waits about each recommendation', async () => {
    const ministry = await sideOf(app, make, 'government');
    const { said, reference } = await led(ministry);
    const { reference: other } = await led(ministry);
    const { member, lead } = ministry;
    await make.focalPoint({ ...said, accountId: member.account.id, part: 'alternate' });
    await make.assessment({ ...said, authorId: member.account.id, state: 'draft' });
    const work = await workOf(member);
    expect(work.due.map(({ isMine }) => isMine)).toEqual([true, false]);
    expect((await workOf(lead)).due.map(({ isMine }) => isMine)).toEqual([false, false]);
    const mine = work.counts.filter(({ recommendation }) => [reference, other].includes(recommendation.reference));
    expect(mine.map(({ recommendation, items, isMine }) => [recommendation.reference, items, isMine])).toEqual([
      [reference, 2, true],
      [other, work.counts.find(({ recommendation }) => recommendation.reference === other)?.items, false],
    ]);
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

describe('what to answer', () => {
  it('is every objection without a published reply, soonest due first, with the reply already begun', async () => {
    const ministry = await sideOf(app, make, 'government');
    const { said } = await led(ministry);
    const { recommendationId } = said;
    const cso = await make.organisation();
    const about = await make.report({ ...said, judgement: 'full' });
    const against = { recommendationId, organisationId: cso.id, answersId: about.id };
    const open = await make.objection({ ...against, text: 'Nous ne voyons rien de cela.' });
    const overdue = await make.objection({ ...against, dueOn: dayAgo(3) });
    const answered = await make.objection(against);
    await make.reply({ ...said, answersId: answered.id });
    await make.objection({ ...against, state: 'draft' });
    const draft = await make.reply({ ...said, answersId: open.id, state: 'draft' });
    const { toAnswer, drafts } = await workOf(ministry.member);
    expect(toAnswer).toEqual([
      expect.objectContaining({ id: overdue.id, dueOn: dayAgo(3), isOverdue: true, draft: null }),
      {
        id: open.id,
        recommendation: expect.anything(),
        framework: null,
        organisation: expect.objectContaining({ slug: cso.slug }),
        about: { noun: 'report', id: about.id, organisation: expect.anything(), publishedOn: dayAgo(0) },
        text: 'Nous ne voyons rien de cela.',
        dueOn: dayAgo(-30),
        isOverdue: false,
        draft: draft.id,
      },
    ]);
    expect(drafts).toEqual([]);
    const reply = (state: string) =>
      database.query('UPDATE statements SET state = $2 WHERE id = $1', [draft.id, state]);
    await reply('returned');
    expect((await workOf(ministry.member)).toAnswer.map(({ id }) => id)).toEqual([overdue.id]);
    await reply('submitted');
    expect((await workOf(ministry.member)).toAnswer.map(({ id }) => id)).toEqual([overdue.id]);
  });

  it('is nothing of what was objected to others', async () => {
    const cso = await sideOf(app, make, 'civil_society');
    const { id: recommendationId } = await make.recommendation();
    const ministry = await make.organisation({ kind: 'government' });
    const about = await make.report({ recommendationId, organisationId: ministry.id });
    await make.objection({ recommendationId, organisationId: cso.organisationId, answersId: about.id });
    expect((await workOf(cso.lead)).toAnswer).toEqual([]);
  });

  it('is for the lead a response to what the organisation leads, until one is begun', async () => {
    const ministry = await sideOf(app, make, 'government');
    const { said, reference } = await led(ministry);
    expect((await workOf(ministry.lead)).toRespond.map((one) => one.reference)).toEqual([reference]);
    expect((await workOf(ministry.member)).toRespond).toEqual([]);
    await make.response({ ...said, authorId: ministry.lead.account.id, state: 'draft' });
    expect((await workOf(ministry.lead)).toRespond).toEqual([]);
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
      framework: null,
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

  it('shows an editor what the register lacks, and nobody else', async () => {
    const { reference } = await make.recommendation({ text: { fr: null, en: 'Only so', original: 'en' } });
    const { slug } = await make.organisation({ nameCheck: 'from a text of 2016' });
    const gone = await make.organisation({ nameCheck: 'from a text of 2016', until: dayAgo(1) });
    const editor = await personOf(app, make, { role: 'editor' });
    const { register, ...work } = await workOf(editor);
    const ours = register.filter(({ key }) => [reference, slug, gone.slug].includes(key));
    expect(ours.map(({ kind, key }) => [kind, key])).toEqual([
      ['no_lead', reference],
      ['name_to_check', slug],
      ['no_translation', reference],
    ]);
    expect(Object.values(work).flat()).toEqual([]);
    const administrator = await personOf(app, make, { role: 'administrator', hasFactor: false });
    expect((await workOf(administrator)).register).toEqual([]);
    const { lead } = await sideOf(app, make, 'government');
    expect((await workOf(lead)).register).toEqual([]);
    expect((await app.visitor().get('/api/workspace')).status).toBe(401);
  });

  it('is kept by nobody', async () => {
    const { member } = await sideOf(app, make, 'donor');
    const { headers, body } = await member.browser.get<Workspace>('/api/workspace');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(Object.keys(body).sort()).toEqual([
      'blackouts',
      'counts',
      'drafts',
      'due',
      'notices',
      'refusedFiles',
      'register',
      'returned',
      'toAnswer',
      'toAssess',
      'toDecide',
      'toPublish',
      'toReply',
      'toRespond',
      'toVerify',
      'waiting',
      'widenings',
    ]);
  });
});
