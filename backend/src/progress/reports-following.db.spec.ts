import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type CreateReport,
  type Id,
  type Meeting,
  type OwnReport,
  type RecommendationStory,
  type ReportedValue,
  type SentMove,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo } from '../../test/factories.js';
import { bodyOn, reportWorld, step, type ReportWorld } from '../../test/reports.js';

let world: ReportWorld;
let ministry: ReportWorld['ministry'];
let database: ReportWorld['database'];

beforeAll(async () => {
  world = await reportWorld();
  ({ ministry, database } = world);
});
afterAll(() => world.app.stop());

async function groundMeasured() {
  const ground = await world.ground();
  const { said } = ground;
  const { id: other } = await world.make.milestone({ ...said, plannedOn: dayAgo(-10) });
  const { id: jobs } = await world.make.indicator(said);
  const { id: courses } = await world.make.indicator(said);
  return { ...ground, other, jobs, courses };
}

const achieved = (milestone: Id, changes: Partial<SentMove> = {}): SentMove => ({
  ...{ milestone, state: 'achieved', achievedOn: dayAgo(3), text: '', ...changes },
});
const inProgress = (milestone: Id): SentMove => achieved(milestone, { state: 'in_progress', achievedOn: null });
const measured = (indicator: Id, value: number, on = dayAgo(0)): ReportedValue => ({
  ...{ indicator, on, value, numerator: null, denominator: null, unavailable: null, comment: '', parts: [] },
});
const storyOf = async (reference: string): Promise<RecommendationStory> =>
  (await world.app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`)).body;
const stateOf = async (reference: string, milestone: Id) =>
  (await storyOf(reference)).milestones.find(({ id }) => id === milestone)?.state;
const valuesOf = async (indicator: Id): Promise<unknown[]> =>
  database.query(
    'SELECT value, period, statement_id AS report FROM current_values WHERE indicator_id = $1 ORDER BY period, value',
    [indicator],
  );
const publish = (reference: string, changes: Partial<CreateReport>): Promise<OwnReport> =>
  world.publish(bodyOn(reference, changes));

describe('what follows from a report', () => {
  it('counts from its publication', async () => {
    const { reference, milestone, jobs } = await groundMeasured();
    const body = bodyOn(reference, { moves: [achieved(milestone)], values: [measured(jobs, 300)] });
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', body);
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    expect([await stateOf(reference, milestone), await valuesOf(jobs)]).toEqual(['planned', []]);
    const { id, period } = (await step(ministry.lead.browser, submitted, 'publication')).body;
    expect([await stateOf(reference, milestone), await valuesOf(jobs)]).toEqual([
      'achieved',
      [{ value: 300, period, report: id }],
    ]);
  });

  it('counts no longer where the report that supersedes it drops it, and the timeline says so', async () => {
    const { reference, milestone, other, jobs, courses } = await groundMeasured();
    const before = await publish(reference, {
      moves: [achieved(milestone), inProgress(other)],
      values: [measured(jobs, 300), measured(courses, 4)],
    });
    const after = await publish(reference, {
      supersedes: before.id,
      moves: [inProgress(other)],
      values: [measured(courses, 5)],
    });
    expect([await stateOf(reference, milestone), await stateOf(reference, other)]).toEqual(['planned', 'in_progress']);
    expect([await valuesOf(jobs), await valuesOf(courses)]).toEqual([
      [],
      [{ value: 5, period: after.period, report: after.id }],
    ]);
    const [newer, older] = (await storyOf(reference)).timeline;
    expect([newer?.id, older?.id, older?.undone]).toEqual([after.id, before.id, []]);
    const [titles] = await database.query<{ step: unknown; jobs: unknown }>(
      'SELECT m.title AS step, i.title AS jobs FROM milestones m, indicators i WHERE m.id = $1 AND i.id = $2',
      [milestone, jobs],
    );
    expect(newer?.undone).toEqual([
      { what: 'milestone', title: titles?.step, heldOn: null, period: null },
      { what: 'value', title: titles?.jobs, heldOn: null, period: before.period },
    ]);
    expect(older).toMatchObject({ moves: [{ milestone }, { milestone: other }], supersededBy: after.id });
  });

  it('counts no longer for a period of which the newer version does not speak, and the timeline says so', async () => {
    const { reference, jobs } = await groundMeasured();
    const wrong = await publish(reference, { period: '2026-Q3', values: [measured(jobs, 300, '2026-09-30')] });
    const right = await publish(reference, {
      ...{ period: '2026-Q4', supersedes: wrong.id, values: [measured(jobs, 300, '2026-10-01')] },
    });
    expect(await valuesOf(jobs)).toEqual([{ value: 300, period: '2026-Q4', report: right.id }]);
    const [newer] = (await storyOf(reference)).timeline;
    expect(newer?.undone).toMatchObject([{ what: 'value', period: '2026-Q3' }]);
  });

  it('takes back meetings, decisions and what became of decisions, and the timeline names each', async () => {
    const { reference } = await groundMeasured();
    const meeting = (agenda: string, ...texts: string[]): Meeting => ({
      ...{ id: randomUUID(), level: 'national', heldOn: dayAgo(9), area: null, organisations: [] },
      ...{ women: null, men: null, young: null, agenda },
      decisions: texts.map((text) => ({ id: randomUUID(), text, owner: 'Le rectorat', dueOn: null })),
    });
    const [kept, dropped] = [meeting('Les écoles', 'Rouvrir', 'Compter'), meeting('Les marchés', 'Paver')];
    const earlier = await publish(reference, { meetings: [meeting('Les puits', 'Creuser')] });
    const decision = earlier.meetings[0]?.decisions[0]?.id ?? '';
    const before = await publish(reference, {
      meetings: [kept, dropped],
      outcomes: [{ decision, outcome: 'kept', text: 'Depuis mai' }],
    });
    const meetings = [{ ...kept, decisions: kept.decisions.slice(0, 1) }];
    await publish(reference, { supersedes: before.id, meetings });
    const inFrench = (fr: string) => ({ fr, en: null, original: 'fr' });
    const [newer] = (await storyOf(reference)).timeline;
    expect(newer?.undone).toEqual([
      { what: 'meeting', title: inFrench('Les marchés'), heldOn: dayAgo(9), period: null },
      { what: 'decision', title: inFrench('Compter'), heldOn: null, period: null },
      { what: 'outcome', title: inFrench('Creuser'), heldOn: null, period: null },
    ]);
  });

  it('goes back to what an earlier report said, where there is one', async () => {
    const { reference, milestone } = await groundMeasured();
    await publish(reference, { moves: [inProgress(milestone)], period: '2026-Q2' });
    const wrong = await publish(reference, { moves: [achieved(milestone)] });
    expect(await stateOf(reference, milestone)).toBe('achieved');
    await publish(reference, { supersedes: wrong.id, period: wrong.period });
    expect(await stateOf(reference, milestone)).toBe('in_progress');
  });

  it('is of the latest period: a correction of an older one, or a late one, takes nothing back', async () => {
    const { reference, milestone } = await groundMeasured();
    const older = await publish(reference, { moves: [inProgress(milestone)], period: '2025-Q3' });
    await publish(reference, { moves: [achieved(milestone)], period: '2025-Q4' });
    await publish(reference, { supersedes: older.id, moves: [inProgress(milestone)], period: '2025-Q3' });
    expect(await stateOf(reference, milestone)).toBe('achieved');
    await publish(reference, { moves: [inProgress(milestone)], period: '2025-Q2' });
    expect(await stateOf(reference, milestone)).toBe('achieved');
  });

  it('is, of values, the latest that each organisation gave for each period', async () => {
    const { reference, recommendationId, jobs } = await groundMeasured();
    const { id: organisationId } = await world.make.organisation({ kind: 'donor' });
    const said = { recommendationId, organisationId };
    const theirs = await world.make.report({ ...said, period: '2025-Q3', publishedAt: daysAgo(3) });
    await world.make.reportedValue({ statementId: theirs.id, indicatorId: jobs, value: 290 });
    await publish(reference, { values: [measured(jobs, 300, '2025-09-30')], period: '2025-Q3' });
    const second = await publish(reference, { values: [measured(jobs, 310, '2025-09-30')], period: '2025-Q3' });
    const third = await publish(reference, { values: [measured(jobs, 400, '2025-10-01')], period: '2025-Q4' });
    expect(await valuesOf(jobs)).toEqual([
      { value: 290, period: '2025-Q3', report: theirs.id },
      { value: 310, period: '2025-Q3', report: second.id },
      { value: 400, period: '2025-Q4', report: third.id },
    ]);
  });
});

describe('all or nothing', () => {
  /** While work is done, the database fails at every row of a table. */
  async function failing<Result>(
    table: string,
    event: 'INSERT' | 'UPDATE',
    work: () => Promise<Result>,
  ): Promise<Result> {
    await database.query(`CREATE FUNCTION fail_on_purpose() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'on purpose'; END $$`);
    await database.query(
      `CREATE TRIGGER fail_on_purpose BEFORE ${event} ON ${table} FOR EACH ROW EXECUTE FUNCTION fail_on_purpose()`,
    );
    try {
      return await work();
    } finally {
      await database.query('DROP FUNCTION fail_on_purpose CASCADE');
    }
  }
  const cargo = ({ milestone, jobs }: { milestone: Id; jobs: Id }) => ({
    moves: [achieved(milestone)],
    values: [measured(jobs, 300)],
    meetings: [
      {
        ...{ id: crypto.randomUUID(), level: 'national' as const, heldOn: dayAgo(2), area: null, organisations: [] },
        ...{ women: null, men: null, young: null, agenda: '', decisions: [] },
      },
    ],
  });
  const TABLES = ['milestone_moves', 'reported_values', 'meetings', 'journal'] as const;

  it.each(TABLES)('a report is begun with all that it carries, or not begun (%s)', async (table) => {
    const ground = await groundMeasured();
    const body = bodyOn(ground.reference, cargo(ground));
    const { status, id } = await failing(table, 'INSERT', () => ministry.member.browser.put('reports', body));
    expect(status).toBe(500);
    expect((await ministry.member.browser.get(`/api/reports/${id}`)).status).toBe(404);
    expect((await ministry.member.browser.put('reports', body, id)).status).toBe(201);
  });

  it.each(TABLES)('a change changes all that it says, or nothing (%s)', async (table) => {
    const ground = await groundMeasured();
    const { body: draft } = await ministry.member.browser.put<OwnReport>(
      'reports',
      bodyOn(ground.reference, { values: [measured(ground.courses, 4)] }),
    );
    const change = () =>
      ministry.member.browser.send('PATCH', `/api/reports/${draft.id}`, {
        version: 1,
        body: { text: 'x', ...cargo(ground) },
      });
    expect((await failing(table, 'INSERT', change)).status).toBe(500);
    expect((await ministry.member.browser.get(`/api/reports/${draft.id}`)).body).toEqual(draft);
    expect((await change()).status).toBe(200);
  });

  it('a publication moves, measures, supersedes and is told in the journal, or is none', async () => {
    const ground = await groundMeasured();
    const { reference, milestone, other, jobs, courses } = ground;
    const before = await publish(reference, { moves: [achieved(other)], values: [measured(courses, 4)] });
    const body = bodyOn(reference, { ...cargo(ground), supersedes: before.id });
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', body);
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    const outcome = () =>
      Promise.all([stateOf(reference, milestone), stateOf(reference, other), valuesOf(jobs), valuesOf(courses)]);
    const standing = await outcome();
    const attempt = () => step(ministry.lead.browser, submitted, 'publication');
    expect((await failing('journal', 'INSERT', attempt)).status).toBe(500);
    expect((await failing('statements', 'UPDATE', attempt)).status).toBe(500);
    expect(await outcome()).toEqual(standing);
    expect((await ministry.member.browser.get(`/api/reports/${draft.id}`)).body).toEqual(submitted);
    expect((await attempt()).status).toBe(200);
    expect(await outcome()).toEqual([
      'achieved',
      'planned',
      [{ value: 300, period: draft.period, report: draft.id }],
      [],
    ]);
  });
});
