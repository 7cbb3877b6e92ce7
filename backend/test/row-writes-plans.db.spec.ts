import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Indicator, type Milestone, type OwnReport, type Problem } from '@parole-tenue/contract';
import { ClsService } from 'nestjs-cls';
import { Database } from '../src/core/database/database.js';
import { untilSomebodyWaits } from './at-once.js';
import { dayAgo, inBoth } from './factories.js';
import { indicatorOn, milestoneOn } from './plans.js';
import { bodyOn, reportWorld, type ReportWorld, step } from './reports.js';
import { ApplicationRole } from './second-wall/application-role.js';
import { type Person } from './side.js';
import { type Answer } from './test-app.js';

let world: ReportWorld;
let role: ApplicationRole;
let other: ApplicationRole;

beforeAll(async () => {
  world = await reportWorld();
  [role, other] = await Promise.all([ApplicationRole.of(world.app), ApplicationRole.of(world.app)]);
});
afterAll(async () => {
  await Promise.all([role.end(), other.end()]);
  await world.app.stop();
});

const askerOf = ({ account: { id, organisationId, role: his } }: Person) => ({
  ...{ accountId: id, organisationId, organisationKind: organisationId ? ('government' as const) : null, role: his },
});
const outcomeOf = (attempt: Promise<{ rowCount: number }>): Promise<number | string> =>
  attempt.then(
    ({ rowCount }) => rowCount,
    (error: unknown) => (error as { code: string }).code,
  );
const asLead = (sql: string, ...parameters: unknown[]): Promise<number | string> =>
  outcomeOf(role.as(askerOf(world.ministry.lead), sql, parameters));
const asEditor = (sql: string, ...parameters: unknown[]): Promise<number | string> =>
  outcomeOf(role.as(askerOf(world.editor), sql, parameters));

type State = 'submitted' | 'published';

/** Planned by the ministry, and moved by a report of that state. */
async function movedMilestone(state: State, changes: { plannedOn?: string; move?: 'achieved' } = {}) {
  const { said, recommendationId } = await world.ground();
  const { id } = await world.make.milestone({ ...said, plannedOn: changes.plannedOn ?? dayAgo(-30) });
  const authorId = world.ministry.member.account.id;
  const report = await world.make.report({ ...said, state, authorId, period: '2026-Q3' });
  await world.make.move({ statementId: report.id, milestoneId: id, state: changes.move ?? 'in_progress' });
  return { id, report, recommendationId };
}

/** Planned by the ministry, with a value in a report of that state. */
async function measuredIndicator(state: State, changes: Partial<Indicator> = {}) {
  const { said } = await world.ground();
  const baseline = { year: 2020, value: 1, comment: '' };
  const { id } = await world.make.indicator({ ...said, baseline, ...changes });
  const authorId = world.ministry.member.account.id;
  const report = await world.make.report({ ...said, state, authorId, period: '2026-Q3' });
  await world.make.reportedValue({ statementId: report.id, indicatorId: id, value: 3 });
  return { id, report };
}

describe('a milestone, for who holds the application’s role', () => {
  const CHANGES: [field: string, sql: string][] = [
    ['its title', `title = '{"fr": "Autre", "en": null, "original": "fr"}'`],
    ['its areas', `areas = '{mopti}'`],
    ['its weight', 'weight = 9'],
    ['who answers for it', 'organisation_id = $2'],
  ];

  it.each(CHANGES)('keeps %s once a published report spoke of it, and not before', async (_, change) => {
    const sql = `UPDATE milestones SET ${change} WHERE id = $1 AND $2::uuid IS NOT NULL`;
    const [moved, free] = [await movedMilestone('published'), await movedMilestone('submitted')];
    expect(await asLead(sql, moved.id, world.cso.organisationId)).toBe('42501');
    expect(await asLead(sql, free.id, world.cso.organisationId)).toBe(1);
  });

  it.each(CHANGES)('keeps %s once somebody published a judgement of it, and not before', async (_, change) => {
    const sql = `UPDATE milestones SET ${change} WHERE id = $1 AND $2::uuid IS NOT NULL`;
    const judged = async (state: State): Promise<string> => {
      const { said } = await world.ground();
      const { id } = await world.make.milestone(said);
      await world.make.assessment({ ...said, organisationId: world.cso.organisationId, milestoneId: id, state });
      return id;
    };
    expect(await asLead(sql, await judged('published'), world.cso.organisationId)).toBe('42501');
    expect(await asLead(sql, await judged('submitted'), world.cso.organisationId)).toBe(1);
  });

  it('is nobody else’s while it is overdue', async () => {
    const { id } = await movedMilestone('submitted', { plannedOn: dayAgo(3) });
    const give = 'UPDATE milestones SET organisation_id = $2 WHERE id = $1';
    expect(await asLead(give, id, world.cso.organisationId)).toBe('42501');
    expect(await asLead('UPDATE milestones SET weight = 2 WHERE id = $1', id)).toBe(1);
  });

  it.each<[string, number | string, Record<string, unknown>]>([
    ['today, from the day that stood', 1, {}],
    ['yesterday', '42501', { on: dayAgo(1) }],
    ['from a day that never stood', '42501', { from: dayAgo(-31) }],
    ['before what was said already', '42501', { position: 0 }],
    ['at the place of what was said already', '42501', { position: 2 }],
  ])('gets another day: %s', async (_, outcome, { from = dayAgo(-30), on = dayAgo(0), position = 3 }) => {
    const { id } = await movedMilestone('published');
    const before = { milestoneId: id, plannedFrom: dayAgo(-20), plannedTo: dayAgo(-30) };
    await world.make.revision({ ...before, position: 2, revisedOn: dayAgo(9) });
    const sql = `INSERT INTO milestone_revisions (id, milestone_id, planned_from, planned_to, reason, revised_on, position)
      VALUES ($1, $2, $3, $4, '{}', $5, $6)`;
    expect(await asLead(sql, randomUUID(), id, from, dayAgo(-90), on, position)).toBe(outcome);
  });

  it('gets another day from nobody but the lead of who leads', async () => {
    const { ministry, cso, editor } = world;
    const { id } = await movedMilestone('submitted');
    const sql = `INSERT INTO milestone_revisions (id, milestone_id, planned_from, planned_to, reason, revised_on, position)
      VALUES ($1, $2, $3, $4, '{}', $5, 1)`;
    const by = (person: Person) =>
      outcomeOf(role.as(askerOf(person), sql, [randomUUID(), id, dayAgo(-30), dayAgo(-90), dayAgo(0)]));
    expect([await by(ministry.member), await by(cso.lead), await by(editor)]).toEqual(['42501', '42501', '42501']);
    expect(await by(ministry.lead)).toBe(1);
  });

  it('gets no other day once it is done', async () => {
    const { id } = await movedMilestone('published', { move: 'achieved' });
    const sql = `INSERT INTO milestone_revisions (id, milestone_id, planned_from, planned_to, reason, revised_on, position)
      VALUES ($1, $2, $3, $4, '{}', $5, 1)`;
    expect(await asLead(sql, randomUUID(), id, dayAgo(-30), dayAgo(-90), dayAgo(0))).toBe('42501');
  });

  it.each([
    ['changed', `UPDATE milestone_revisions SET planned_to = '2030-01-01'`],
    ['gone', 'DELETE FROM milestone_revisions'],
  ])('has no day that it was planned for %s', async (_, sql) => {
    expect(await asLead(sql)).toBe('42501');
  });
});

describe('an indicator, for who holds the application’s role', () => {
  const revision = (changes: object = {}) => ({
    ...{ on: dayAgo(0), period: null, from: null, to: null, reason: inBoth('Why') },
    ...changes,
  });
  const change = (set: string): string => `UPDATE indicators SET ${set} WHERE id = $1`;

  it.each([
    ['title', `title = '{"fr": "Autre", "en": null, "original": "fr"}'`],
    ['direction', `direction = 'down'`],
    ['sum', 'is_cumulative = NOT is_cumulative'],
    ['dimensions', `dimensions = '{age}'`],
    ['baseline', 'baseline = NULL'],
  ])('keeps its %s once there is a published value, and not before', async (_, set) => {
    const [measured, free] = [await measuredIndicator('published'), await measuredIndicator('submitted')];
    expect(await asLead(change(set), measured.id)).toBe('42501');
    expect(await asLead(change(set), free.id)).toBe(1);
  });

  it('gets a baseline later', async () => {
    const { id } = await measuredIndicator('published', { baseline: null });
    expect(await asLead(change(`baseline = '{"year": 2020, "value": 1, "comment": ""}'`), id)).toBe(1);
  });

  const first = revision({ on: dayAgo(9), from: { value: 5 }, to: { value: 4 } });
  it.each<[string, number | string, object[]]>([
    ['with one more', 1, [first, revision()]],
    ['as they were', 1, [first]],
    ['without one', '42501', []],
    ['with another word', '42501', [{ ...first, from: { value: 6 } }]],
    ['with one put before', '42501', [revision(), first]],
    ['with one more of yesterday', '42501', [first, revision({ on: dayAgo(1) })]],
  ])('keeps what its targets were: %s', async (_, outcome, revisions) => {
    const { id } = await measuredIndicator('submitted', { targetRevisions: [first] as never });
    expect(await asLead(change('target_revisions = $2'), id, JSON.stringify(revisions))).toBe(outcome);
  });

  const target = (value: number) => ({ value, date: null, basis: inBoth('Plan') });
  it.each<[string, number | string, object[]]>([
    ['in silence', '42501', []],
    ['with a word of what it was', 1, [revision({ from: target(100), to: target(10) })]],
    ['with a word of what it never was', '42501', [revision({ from: target(50), to: target(10) })]],
  ])('changes a final target that values were held against: %s', async (_, outcome, revisions) => {
    const set = change('target = $2, target_revisions = $3');
    const [now, said] = [JSON.stringify(target(10)), JSON.stringify(revisions)];
    const { id } = await measuredIndicator('published', { target: target(100) });
    expect(await asLead(set, id, now, said)).toBe(outcome);
    const free = await measuredIndicator('submitted', { target: target(100) });
    expect(await asLead(set, free.id, now, '[]')).toBe(1);
  });

  const past = (value: number) => ({ period: '2026-Q1', value });
  const coming = { period: '2099-Q1', value: 900 };
  const word = (from: number, to: number) => revision({ period: '2026-Q1', from: { value: from }, to: { value: to } });
  it.each<[string, number | string, object[], object[]]>([
    ['to come, in silence', 1, [past(100)], []],
    ['that has begun, in silence', '42501', [past(10), coming], []],
    ['that has begun, gone in silence', '42501', [coming], []],
    ['that is over, new in silence', '42501', [past(100), coming, { period: '2025-Q1', value: 1 }], []],
    ['that is over, said twice', '42501', [past(100), past(10), coming], []],
    ['that has begun, with a word of what it was', 1, [past(10), coming], [word(100, 10)]],
    ['that has begun, with a word of what it never was', '42501', [past(10), coming], [word(50, 10)]],
  ])('changes the target of a period %s', async (_, outcome, targets, revisions) => {
    const { id } = await measuredIndicator('submitted', { targets: [past(100), coming] });
    const [now, said] = [JSON.stringify(targets), JSON.stringify(revisions)];
    expect(await asLead(change('targets = $2, target_revisions = $3'), id, now, said)).toBe(outcome);
  });

  it('is not planned with a past that it never had', async () => {
    const { recommendationId } = await world.ground();
    const sql = `INSERT INTO indicators (id, key, recommendation_id, organisation_id, kind, unit, title, target_revisions)
      VALUES (gen_random_uuid(), gen_random_uuid()::text, $1, $2, 'count', 'people', '{}', $3)`;
    const plan = [recommendationId, world.ministry.organisationId];
    expect(await asLead(sql, ...plan, JSON.stringify([revision()]))).toBe('42501');
    expect(await asLead(sql, ...plan, '[]')).toBe(1);
  });
});

describe('a framework, for who holds the application’s role', () => {
  const ended = { rhythm: 'half_yearly', until: '2025-07-01' };
  const running = { rhythm: 'half_yearly', until: '2099-01-01' };

  it.each<[string, number | string, string, object[]]>([
    ['as it was', 1, 'quarterly', [ended]],
    ['without what was', '42501', 'quarterly', []],
    ['with another past', '42501', 'quarterly', [{ ...ended, until: '2025-01-01' }]],
    ['with one more past', '42501', 'quarterly', [ended, { ...ended, until: '2026-01-01' }]],
    ['another one from today', '42501', 'half_yearly', [ended]],
    ['another one to come', 1, 'half_yearly', [ended, { ...running, rhythm: 'quarterly' }]],
    ['another one instead of the one that holds', '42501', 'quarterly', [ended, running]],
  ])('has its rhythm: %s', async (_, outcome, rhythm, former) => {
    const { slug } = await world.make.framework({ formerRhythms: [ended] as never });
    const sql = 'UPDATE frameworks SET rhythm = $2, former_rhythms = $3 WHERE slug = $1';
    expect(await asEditor(sql, slug, rhythm, JSON.stringify(former))).toBe(outcome);
  });
});

describe('the days of a period, for who holds the application’s role', () => {
  const sql = `INSERT INTO reporting_periods (framework_id, period, opens_on, closes_on)
    SELECT f.id, $2, '2020-01-01', $3 FROM frameworks f WHERE f.slug = $1
    ON CONFLICT (framework_id, period) DO UPDATE SET closes_on = excluded.closes_on`;

  it.each<[string, number | string, string, string | null, string]>([
    ['are set while it is to come', 1, '2099-Q1', null, dayAgo(-900)],
    ['are set anew while it is open', 1, '2099-Q1', dayAgo(0), dayAgo(-3)],
    ['are set anew where it was held open', 1, '2020-Q1', dayAgo(-1), dayAgo(-9)],
    ['stay once it has closed by itself', '42501', '2020-Q2', null, dayAgo(-9)],
    ['stay once it has closed on the day that was set', '42501', '2099-Q2', dayAgo(1), dayAgo(-9)],
    ['make nobody late who was not', '42501', '2099-Q3', null, dayAgo(1)],
  ])('%s', async (_, outcome, period, stood, closesOn) => {
    const { slug } = await world.make.framework();
    if (stood) await world.app.owner.query(sql, [slug, period, stood]);
    expect(await asEditor(sql, slug, period, closesOn)).toBe(outcome);
  });
});

describe('a plan and a publication at the same instant', () => {
  const publishing = (id: string): [string, unknown[]] => [
    `UPDATE statements SET state = 'published', published_at = now() WHERE id = $1`,
    [id],
  ];
  const untilTheyMeet = (): Promise<void> =>
    world.app.nest.get(ClsService).run(() => untilSomebodyWaits(world.app.nest.get(Database)));
  /** What somebody who comes second is answered, sent while the first is not done yet. */
  const secondTo = async <Result>(act: [string, unknown[]], second: () => Promise<Result>): Promise<Result> => {
    const [coming] = await role.during(askerOf(world.ministry.lead), act, async () => {
      const answer = second();
      await untilTheyMeet();
      return [answer];
    });
    return coming;
  };
  const patch = (path: string, body: object): Promise<Answer<Problem>> =>
    world.ministry.lead.browser.send('PATCH', `/api/${path}`, { version: 1, body });
  const faultsOf = ({ status, body }: Answer<Problem>) => [status, body.errors?.map(({ path, code }) => [path, code])];

  it('do not meet: a milestone that is changed second is told that it is settled', async () => {
    const { id, report } = await movedMilestone('submitted');
    const late = await secondTo(publishing(report.id), () => patch(`milestones/${id}`, { weight: 9 }));
    expect(faultsOf(late)).toEqual([400, [['weight', 'settled']]]);
  });

  it('do not meet: an indicator that is changed second is told that it is settled', async () => {
    const { id, report } = await measuredIndicator('submitted');
    const late = await secondTo(publishing(report.id), () => patch(`indicators/${id}`, { direction: 'down' }));
    expect(faultsOf(late)).toEqual([400, [['direction', 'settled']]]);
  });

  it.each<[string, string, () => Promise<{ id: string; report: { id: string } }>]>([
    ['a milestone', `UPDATE milestones SET weight = 9 WHERE id = $1`, () => movedMilestone('submitted')],
    ['an indicator', `UPDATE indicators SET direction = 'down' WHERE id = $1`, () => measuredIndicator('submitted')],
  ])('do not meet behind the second wall either: %s', async (_, sql, planned) => {
    const { id, report } = await planned();
    const late = await secondTo(publishing(report.id), () =>
      outcomeOf(other.as(askerOf(world.ministry.lead), sql, [id])),
    );
    expect(late).toBe('42501');
  });

  it('do not meet: what is published second waits, and speaks of the milestone as it is then', async () => {
    const { member, lead } = world.ministry;
    const { reference } = await world.ground();
    const plan = milestoneOn(reference, world.ministry.slug);
    const { body: milestone } = await lead.browser.put<Milestone>('milestones', plan);
    const moves = [{ milestone: milestone.id, state: 'in_progress' as const, achievedOn: null, text: 'Commencé.' }];
    const { body: draft } = await member.browser.put<OwnReport>('reports', bodyOn(reference, { moves }));
    const { body: sent } = await step(member.browser, draft, 'submission');
    const order: string[] = [];
    const change: [string, unknown[]] = ['UPDATE milestones SET weight = 9, version = 2 WHERE id = $1', [milestone.id]];
    const [coming] = await role.during(askerOf(lead), change, async () => {
      const answer = step(lead.browser, sent, 'publication').then((told) => (order.push('published'), told));
      await untilTheyMeet();
      order.push('changed');
      return [answer];
    });
    expect([(await coming).status, order]).toEqual([200, ['changed', 'published']]);
    const rows = await world.database.query(`SELECT weight, state FROM current_milestones WHERE id = $1`, [
      milestone.id,
    ]);
    expect(rows).toEqual([{ weight: 9, state: 'in_progress' }]);
  });

  it('do not meet: a value is not published in parts that are asked for no more', async () => {
    const { member, lead } = world.ministry;
    const { reference } = await world.ground();
    const plan = { ...indicatorOn(reference), dimensions: ['sex'] };
    const { body: indicator } = await lead.browser.put<Indicator>('indicators', plan);
    const parts = [{ dimension: 'sex', key: 'female', value: 1 }];
    const value = { indicator: indicator.id, on: dayAgo(0), value: 3, numerator: null, denominator: null };
    const values = [{ ...value, unavailable: null, comment: '', parts }];
    const { body: draft } = await member.browser.put<OwnReport>('reports', bodyOn(reference, { values } as never));
    const { body: sent } = await step(member.browser, draft, 'submission');
    const late = await secondTo([`UPDATE indicators SET dimensions = '{}' WHERE id = $1`, [indicator.id]], () =>
      step(lead.browser, sent, 'publication'),
    );
    expect([late.status, (late.body as unknown as Problem).code]).toEqual([409, 'step_refused']);
  });
});
