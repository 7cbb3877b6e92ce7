import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  lastDayOf,
  type OrganisationDetail,
  type OwnReport,
  type Period,
  periodOf,
  type Report,
  type TimelinePage,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { bodyOn, reportWorld, step, TEXT, type ReportWorld } from '../../test/reports.js';
import { sideOf } from '../../test/side.js';

let world: ReportWorld;
let ministry: ReportWorld['ministry'];

beforeAll(async () => {
  world = await reportWorld();
  ({ ministry } = world);
});
afterAll(() => world.app.stop());

const PERIOD: Period = periodOf(dayAgo(0));

/** A recommendation of a framework whose present period closed so many days ago; negative: closes later. */
async function groundClosed(ago: number, rhythm: 'quarterly' | 'half_yearly' = 'quarterly') {
  const { id: frameworkId } = await world.make.framework({ rhythm });
  const { id: recommendationId, reference } = await world.make.recommendation({ frameworkId });
  const said = { recommendationId, organisationId: ministry.organisationId, period: PERIOD };
  await world.make.responsibility({ recommendationId, organisationId: ministry.organisationId });
  const close = (day: string): Promise<unknown> =>
    world.database.query(
      `INSERT INTO reporting_periods VALUES ($1, $2, '2020-01-01', $3)
       ON CONFLICT (framework_id, period) DO UPDATE SET closes_on = $3`,
      [frameworkId, PERIOD, day],
    );
  const open = (day: string): Promise<unknown> =>
    world.database.query('UPDATE reporting_periods SET opens_on = $2 WHERE framework_id = $1', [frameworkId, day]);
  await close(dayAgo(ago));
  return { reference, said, close, open };
}
const bodyFor = (reference: string, changes: object = {}) => bodyOn(reference, { period: PERIOD, ...changes });
const change = ({ id, version }: { id: string; version: number }, body: object) =>
  ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${id}`, { version, body });
const read = async (id: string): Promise<OwnReport> =>
  (await ministry.member.browser.get<OwnReport>(`/api/reports/${id}`)).body;

describe('a report whose period has closed since it was begun', () => {
  it.each(['draft', 'returned'] as const)('is not changed any more, and loses nothing (%s)', async (state) => {
    const { said } = await groundClosed(1);
    const report = await world.make.report({ ...said, state, createdAt: daysAgo(2) });
    const before = await read(report.id);
    const refused = await change(report, { text: TEXT, judgement: 'full', areas: [] });
    expect([refused.status, codesOf(refused)]).toEqual([400, [['period', 'closed']]]);
    expect(await read(report.id)).toEqual(before);
    expect(before).toMatchObject({ isLate: true, version: 1 });
  });

  it('tells in the reader’s language what to do with the words', async () => {
    const { said } = await groundClosed(1);
    const { id } = await world.make.report({ ...said, state: 'draft', createdAt: daysAgo(2) });
    const { body } = await ministry.member.browser.send('PATCH', `/api/reports/${id}`, {
      ...{ version: 1, body: { text: TEXT }, headers: { 'accept-language': 'en' } },
    });
    expect(body).toMatchObject({ errors: [{ message: expect.stringMatching(/closed.+new report/) }] });
  });

  it('takes no evidence any more, and loses none', async () => {
    const { said } = await groundClosed(1);
    const authorId = ministry.member.account.id;
    const { id } = await world.make.report({ ...said, authorId, state: 'draft', createdAt: daysAgo(2) });
    const proof = await world.make.evidence({ statementId: id, authorId });
    const link = { kind: 'link', caption: 'Arrêté', url: 'https://example.org/arrete', level: 'public' };
    const more = await ministry.member.browser.put('evidence', { ...link, attachedTo: { noun: 'report', id } });
    const none = await ministry.member.browser.send('DELETE', `/api/evidence/${proof.id}`, { version: 1 });
    expect([more.status, none.status]).toEqual([409, 409]);
  });

  it('is changed until the end of the day on which it closes', async () => {
    const { said } = await groundClosed(0);
    const report = await world.make.report({ ...said, state: 'draft', createdAt: daysAgo(2) });
    expect((await change(report, { text: TEXT })).status).toBe(200);
  });

  it('is changed again where its editors give more time', async () => {
    const { said, close } = await groundClosed(1);
    const report = await world.make.report({ ...said, state: 'draft', createdAt: daysAgo(2) });
    expect((await change(report, { text: TEXT })).status).toBe(400);
    await close(dayAgo(-1));
    expect((await change(report, { text: TEXT })).body).toMatchObject({ text: TEXT, isLate: false });
  });

  it('is changed where it becomes a report for a period that is open', async () => {
    const { said } = await groundClosed(-40);
    const report = await world.make.report({
      ...said,
      period: '2020-Q1',
      state: 'draft',
      createdAt: new Date('2020-03-01'),
    });
    expect(codesOf(await change(report, { text: TEXT }))).toEqual([['period', 'closed']]);
    expect((await read(report.id)).allowedActions).toContain('edit');
    expect((await change(report, { text: TEXT, period: PERIOD })).body).toMatchObject({
      period: PERIOD,
      isLate: false,
    });
    expect(codesOf(await change({ id: report.id, version: 2 }, { period: '2020-Q1' }))).toEqual([['period', 'closed']]);
  });

  it('still goes on as it was written: sent in late, and late; sent in before, and in time', async () => {
    const { said, reference } = await groundClosed(1);
    const authorId = ministry.member.account.id;
    const text = TEXT;
    const draft = await world.make.report({ ...said, authorId, text, state: 'draft', createdAt: daysAgo(2) });
    const { body: late } = await step(ministry.member.browser, draft, 'submission');
    const inTime = { authorId, text, state: 'submitted', createdAt: daysAgo(2), submittedAt: daysAgo(1) } as const;
    const waiting = await world.make.report({ ...said, ...inTime });
    for (const [report, isLate] of [
      [late, true],
      [waiting, false],
    ] as const) {
      const { status, body } = await step(ministry.lead.browser, report, 'publication');
      expect([status, body.isLate]).toEqual([200, isLate]);
    }
    const { body: timeline } = await world.app
      .visitor()
      .get<TimelinePage>(`/api/recommendations/${reference}/timeline`);
    expect(timeline.items.map(({ id, isLate }) => [id, isLate])).toEqual([
      [waiting.id, false],
      [late.id, true],
    ]);
  });
});

describe('a new report for a period that has closed', () => {
  it('is taken, changed, published, and marked late, for everybody to see', async () => {
    const { reference } = await groundClosed(1);
    const { status, body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyFor(reference));
    expect([status, draft.isLate]).toEqual([201, true]);
    const { body: changed } = await change(draft, { text: `${TEXT} Enfin.` });
    const { body: submitted } = await step(ministry.member.browser, changed, 'submission');
    const { body: published } = await step(ministry.lead.browser, submitted, 'publication');
    expect(published).toMatchObject({ state: 'published', isLate: true });
    const visitor = world.app.visitor();
    expect((await visitor.get<Report>(`/api/reports/${draft.id}`)).body.isLate).toBe(true);
    const { body: timeline } = await visitor.get<TimelinePage>(`/api/recommendations/${reference}/timeline`);
    expect(timeline.items).toMatchObject([{ id: draft.id, isLate: true, period: PERIOD }]);
  });

  it('that corrects what was published in time is a late one, and the other stays as it was', async () => {
    const { reference, said } = await groundClosed(1);
    const before = await world.make.report({ ...said, publishedAt: daysAgo(2) });
    const { body: draft } = await ministry.member.browser.put<OwnReport>(
      'reports',
      bodyFor(reference, { supersedes: before.id }),
    );
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    await step(ministry.lead.browser, submitted, 'publication');
    const [older, newer] = [await read(before.id), await read(draft.id)];
    expect([older.isLate, newer.isLate]).toEqual([false, true]);
    expect(older).toMatchObject({ supersededBy: draft.id, text: before.text });
  });

  it('is late by the day, not by the hour: what is sent in on the last day is in time', async () => {
    const { reference } = await groundClosed(0);
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyFor(reference));
    const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
    expect((await step(ministry.lead.browser, submitted, 'publication')).body.isLate).toBe(false);
  });

  it('closes thirty days after its last day where nobody set another', async () => {
    const { id: frameworkId } = await world.make.framework();
    const { id: recommendationId } = await world.make.recommendation({ frameworkId });
    const said = { recommendationId, organisationId: ministry.organisationId, period: '2025-Q2' };
    const at = (day: string) => world.make.report({ ...said, publishedAt: new Date(`${day}T23:59:59Z`) });
    const [inTime, late] = [await at('2025-07-30'), await at('2025-07-31')];
    expect([(await read(inTime.id)).isLate, (await read(late.id)).isLate]).toEqual([false, true]);
  });
});

describe('a report for a period that is not open yet', () => {
  it('is refused at its period, until its day has come', async () => {
    const { reference, said, open } = await groundClosed(-40);
    await open(dayAgo(-1));
    const put = () => ministry.member.browser.put<OwnReport>('reports', bodyFor(reference));
    expect(codesOf(await put())).toEqual([['period', 'not_open']]);
    const other = await world.make.report({ ...said, period: '2020-Q1', state: 'draft' });
    expect(codesOf(await change(other, { period: PERIOD }))).toEqual([['period', 'not_open']]);
    await open(dayAgo(0));
    expect((await put()).status).toBe(201);
  });

  it('loses nothing where it was begun before its editors said so', async () => {
    const { reference, open } = await groundClosed(-40);
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyFor(reference));
    await open(dayAgo(-1));
    const { status, body } = await change(draft, { text: `${TEXT} Encore.` });
    expect(status).toBe(200);
    expect((await step(ministry.member.browser, body, 'submission')).status).toBe(200);
  });
});

describe('late or in time', () => {
  it('is said when a report is sent in, and no days that are set later change it', async () => {
    const { reference, close } = await groundClosed(-1);
    const send = async () => {
      const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyFor(reference));
      const { body: submitted } = await step(ministry.member.browser, draft, 'submission');
      return submitted;
    };
    const publish = async (report: OwnReport) => (await step(ministry.lead.browser, report, 'publication')).body.isLate;
    const [published, submitted] = [await send(), await send()];
    expect(await publish(published)).toBe(false);
    await close(dayAgo(1));
    expect(await publish(submitted)).toBe(false);
    const late = await send();
    expect(await publish(late)).toBe(true);
    await close(dayAgo(-20));
    const { body } = await world.app.visitor().get<TimelinePage>(`/api/recommendations/${reference}/timeline`);
    const said = [late, submitted, published];
    expect(said.map(({ id }) => body.items.find((entry) => entry.id === id)?.isLate)).toEqual([true, false, false]);
    expect(await Promise.all(said.map(async ({ id }) => (await read(id)).isLate))).toEqual([true, false, false]);
  });

  it('is said anew of what was taken back or returned, when it is sent in again', async () => {
    const { reference, close } = await groundClosed(-1);
    const { body: draft } = await ministry.member.browser.put<OwnReport>('reports', bodyFor(reference));
    const { body: sent } = await step(ministry.member.browser, draft, 'submission');
    await close(dayAgo(1));
    expect((await read(draft.id)).isLate).toBe(false);
    const { body: undone } = await step(ministry.member.browser, sent, 'undoing');
    expect(undone.isLate).toBe(true);
    expect((await step(ministry.member.browser, undone, 'submission')).body.isLate).toBe(true);
  });
});

describe('the rhythm of a framework', () => {
  it('is looked at when a period is chosen, and not when a report is saved, sent in or published', async () => {
    const { said, reference } = await groundClosed(-40);
    const put = () => ministry.member.browser.put<OwnReport>('reports', bodyFor(reference));
    const [draft, waiting] = [(await put()).body, (await put()).body];
    const { body: submitted } = await step(ministry.member.browser, waiting, 'submission');
    await world.database.query(
      `UPDATE frameworks SET rhythm = 'half_yearly' WHERE id = (SELECT framework_id FROM recommendations WHERE id = $1)`,
      [said.recommendationId],
    );
    expect((await step(ministry.lead.browser, submitted, 'publication')).status).toBe(200);
    const saved = await change(draft, { text: `${TEXT} Encore.` });
    expect(saved.status).toBe(200);
    expect((await step(ministry.member.browser, saved.body, 'submission')).status).toBe(200);
    expect(codesOf(await put())).toEqual([['period', 'choice']]);
  });

  it('does not rewrite the past: what was reported by quarter stays reported in time', async () => {
    const side = await sideOf(world.app, world.make, 'government');
    await world.database.query('UPDATE accounts SET created_at = $2 WHERE organisation_id = $1', [
      ...[side.organisationId, daysAgo(300)],
    ]);
    const framework = await world.make.framework();
    const { id: recommendationId } = await world.make.recommendation({ frameworkId: framework.id });
    const said = { recommendationId, organisationId: side.organisationId };
    await world.make.responsibility(said);
    const punctuality = async () =>
      (await world.app.visitor().get<OrganisationDetail>(`/api/organisations/${side.slug}`)).body.punctuality;
    const { due } = await punctuality();
    expect(due).toBeGreaterThan(1);
    for (let ago = 300; ago > 0; ago -= 30) {
      const period = periodOf(dayAgo(ago));
      await world.make.report({ ...said, period, publishedAt: new Date(lastDayOf(period)) });
    }
    const inTime = { due, onTime: due, late: 0, missing: 0 };
    expect(await punctuality()).toEqual(inTime);
    const change = await world.editor.browser.send('PATCH', `/api/frameworks/${framework.slug}`, {
      ...{ version: 1, body: { rhythm: 'half_yearly' } },
    });
    expect([change.status, await punctuality()]).toEqual([200, inTime]);
  });

  it('is the rhythm of its reports', async () => {
    const half = periodOf(dayAgo(0), 'half_yearly');
    const [quarterly, halfYearly] = [await groundClosed(-40), await groundClosed(-40, 'half_yearly')];
    const put = (reference: string, period: Period) =>
      ministry.member.browser.put<OwnReport>('reports', bodyOn(reference, { period }));
    expect(codesOf(await put(quarterly.reference, half))).toEqual([['period', 'choice']]);
    expect(codesOf(await put(halfYearly.reference, PERIOD))).toEqual([['period', 'choice']]);
    const { status, body } = await put(halfYearly.reference, half);
    expect(status).toBe(201);
    expect(codesOf(await change(body, { period: PERIOD }))).toEqual([['period', 'choice']]);
  });
});
