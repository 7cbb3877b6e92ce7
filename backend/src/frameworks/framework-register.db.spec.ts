import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ChangeFramework,
  type ChangeReportingPeriod,
  type FrameworkDetail,
  addDays,
  firstDayOf,
  lastDayOf,
  periodOf,
  type Problem,
  type ReportingPeriod,
} from '@parole-tenue/contract';
import { dayAgo, Factory } from '../../test/factories.js';
import { faultsOf } from '../../test/faults.js';
import { type Person, personOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

const NOW = periodOf(dayAgo(0));

let app: TestApp;
let make: Factory;
let editor: Person;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  editor = await personOf(app, make, { role: 'editor' });
  await make.framework({ slug: 'charter' });
});
afterAll(() => app.stop());

/** The framework, or the refusal. */
type Changed = Omit<FrameworkDetail, 'status'> & Omit<Problem, 'status'>;

const change = (slug: string, version: number, body: ChangeFramework) =>
  editor.browser.send<Changed>('PATCH', `/api/frameworks/${slug}`, { version, body });
const changePeriod = (slug: string, period: string, version: number | undefined, body: ChangeReportingPeriod) =>
  editor.browser.send<ReportingPeriod & Problem>('PATCH', `/api/frameworks/${slug}/periods/${period}`, {
    ...{ version, body },
  });
const setPeriod = (slug: string, period: string, opensOn: string, closesOn: string, version = 1) =>
  changePeriod(slug, period, version, { opensOn, closesOn });
const get = async (slug: string) => (await app.visitor().get<FrameworkDetail>(`/api/frameworks/${slug}`)).body;

describe('a framework', () => {
  it('ends on a day, is followed by others, and keeps what was there', async () => {
    const { id, slug } = await make.framework();
    const { body } = await change(slug, 1, {
      ...{ status: 'ended', ended: dayAgo(20), endedNote: { fr: 'Abrogé par décret.', en: null } },
      followedBy: ['charter'],
    });
    expect(body).toMatchObject({
      ...{ status: 'ended', ended: dayAgo(20), endedNote: { fr: 'Abrogé par décret.', original: 'fr' }, version: 2 },
      followedBy: [{ slug: 'charter' }],
    });
    expect(await get(slug)).toEqual(body);
    expect((await change(slug, 1, { rhythm: 'half_yearly' })).status).toBe(412);
    expect((await change(slug, 2, { status: 'ended' })).body.version).toBe(2);
    const entries = await app.data.query('SELECT verb, before, after FROM journal WHERE record_id = $1', [id]);
    expect(entries).toMatchObject([
      {
        verb: 'change',
        before: { status: 'current', ended: null },
        after: { status: 'ended', followedBy: ['charter'] },
      },
    ]);
    const again: ChangeFramework = { status: 'current', ended: null, endedNote: null, followedBy: [] };
    expect((await change(slug, 2, again)).body).toMatchObject({ ...again, version: 3 });
  });

  it.each<[string, ChangeFramework, [string, string][]]>([
    ['an end without a day', { status: 'ended' }, [['ended', 'required']]],
    ['a day of the end without an end', { ended: dayAgo(1) }, [['ended', 'not_allowed']]],
    ['an end to come', { status: 'ended', ended: dayAgo(-5) }, [['ended', 'in_the_future']]],
    ['a note on no end', { endedNote: { fr: 'Fini.', en: null } }, [['endedNote', 'not_allowed']]],
    ['followers of what goes on', { followedBy: ['charter'] }, [['followedBy', 'not_allowed']]],
    ['an unknown follower', { status: 'ended', ended: dayAgo(1), followedBy: ['x'] }, [['followedBy', 'not_found']]],
    [
      'a follower twice',
      { status: 'ended', ended: dayAgo(1), followedBy: ['charter', 'charter'] },
      [['followedBy', 'too_many']],
    ],
    ['no title', { title: { fr: null, en: null } }, [['title', 'required']]],
    ['an unknown rhythm', { rhythm: 'daily' as never }, [['rhythm', 'choice']]],
  ])('is not changed with %s', async (_, body, faults) => {
    const { slug } = await make.framework();
    expect(faultsOf(await change(slug, 1, body))).toEqual([400, faults]);
  });

  it('does not follow itself', async () => {
    const { slug } = await make.framework();
    const answer = await change(slug, 1, { status: 'ended', ended: dayAgo(1), followedBy: [slug] });
    expect(faultsOf(answer)).toEqual([400, [['followedBy', 'not_allowed']]]);
  });

  it('is followed by nothing that leads back to it, however many stand between', async () => {
    const [one, two, three] = [await make.framework(), await make.framework(), await make.framework()];
    const follow = (of: { slug: string }, by: { slug: string }) =>
      change(of.slug, 1, { status: 'ended', ended: dayAgo(1), followedBy: [by.slug] });
    expect((await follow(one, two)).status).toBe(200);
    expect((await follow(two, three)).status).toBe(200);
    expect(faultsOf(await follow(three, one))).toEqual([400, [['followedBy', 'not_allowed']]]);
  });

  it('is followed by nothing that leads back to it, where two editors close the circle at once', async () => {
    for (let round = 0; round < 3; round++) {
      const [one, two] = [await make.framework(), await make.framework()];
      const end = { status: 'ended', ended: dayAgo(1) } as const;
      const answers = await Promise.all([
        change(one.slug, 1, { ...end, followedBy: [two.slug] }),
        change(two.slug, 1, { ...end, followedBy: [one.slug] }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });

  it('changes its rhythm with the next half-year, and keeps what was', async () => {
    const { id, slug } = await make.framework();
    const until = addDays(lastDayOf(periodOf(dayAgo(0), 'half_yearly')), 1);
    const before = await get(slug);
    const { body } = await change(slug, 1, { rhythm: 'half_yearly' });
    expect(body).toMatchObject({ rhythm: 'half_yearly', formerRhythms: [{ rhythm: 'quarterly', until }], version: 2 });
    expect(body.periods).toEqual(before.periods);
    expect(firstDayOf(body.nextPeriod.period) < until || body.nextPeriod.period.includes('H')).toBe(true);
    const first = periodOf(until, 'half_yearly');
    expect((await setPeriod(slug, first, until, lastDayOf(first))).status).toBe(200);
    expect(faultsOf(await setPeriod(slug, periodOf(until), until, lastDayOf(first)))).toEqual([
      ...[400, [['period', 'not_allowed']]],
    ]);
    expect((await change(slug, 2, { rhythm: 'quarterly' })).body).toMatchObject({
      rhythm: 'quarterly',
      formerRhythms: [],
    });
    const entries = await app.data.query(
      `SELECT before, after FROM journal WHERE record_id = $1 AND verb = 'change' ORDER BY id LIMIT 1`,
      [id],
    );
    expect(entries).toMatchObject([{ before: { formerRhythms: [] }, after: { formerRhythms: [{ until }] } }]);
  });

  it('is nobody else’s to change', async () => {
    const administrator = await personOf(app, make, { role: 'administrator' });
    const { slug } = await make.framework();
    const refused = await administrator.browser.send('PATCH', `/api/frameworks/${slug}`, { version: 1, body: {} });
    expect(refused.status).toBe(403);
    expect((await change('unheard-of', 1, {})).status).toBe(404);
  });
});

describe('a reporting period', () => {
  it('opens and closes on the days that editors set, from the one that comes next on', async () => {
    const { id, slug } = await make.framework();
    const { nextPeriod, periods } = await get(slug);
    expect(periods).toHaveLength(5);
    expect(nextPeriod.state).toBe('coming');
    expect(lastDayOf(nextPeriod.period) > lastDayOf(periods[0]?.period ?? '')).toBe(true);
    const set = await setPeriod(slug, nextPeriod.period, dayAgo(-200), dayAgo(-230));
    expect([set.status, set.body]).toEqual([
      200,
      { period: nextPeriod.period, opensOn: dayAgo(-200), closesOn: dayAgo(-230), state: 'coming', version: 2 },
    ]);
    expect((await get(slug)).nextPeriod).toEqual(set.body);
    const again = await setPeriod(slug, nextPeriod.period, dayAgo(-200), dayAgo(-230), 2);
    expect(again.body).toEqual(set.body);
    const { body: later } = await changePeriod(slug, nextPeriod.period, 2, { closesOn: dayAgo(-240) });
    expect(later).toMatchObject({ opensOn: dayAgo(-200), closesOn: dayAgo(-240), version: 3 });
    const entries = await app.data.query('SELECT verb, before, after FROM journal WHERE record_id = $1 ORDER BY id', [
      id,
    ]);
    expect(entries).toMatchObject([
      { verb: 'set_period', before: null, after: { period: nextPeriod.period, closesOn: dayAgo(-230) } },
      { verb: 'set_period', before: { closesOn: dayAgo(-230) }, after: { closesOn: dayAgo(-240) } },
    ]);
  });

  it('changes for nobody who has not seen how it stands', async () => {
    const { slug } = await make.framework();
    const days = { opensOn: dayAgo(3), closesOn: dayAgo(-40) };
    expect((await changePeriod(slug, NOW, 1, days)).body.version).toBe(2);
    const stale = await changePeriod(slug, NOW, 1, { closesOn: dayAgo(-50) });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
    expect(stale.body.current).toEqual({ period: NOW, ...days, state: 'open', version: 2 });
    expect((await changePeriod(slug, NOW, undefined, days)).status).toBe(428);
    const [first, second] = await Promise.all(
      [20, 21].map((ahead) => changePeriod(slug, NOW, 2, { closesOn: dayAgo(-ahead) })),
    );
    expect([first?.status, second?.status].sort()).toEqual([200, 412]);
  });

  it('is open on its first and last day', async () => {
    const { slug } = await make.framework();
    const states = [
      await setPeriod(slug, NOW, dayAgo(0), dayAgo(-1)),
      await setPeriod(slug, NOW, dayAgo(1), dayAgo(0), 2),
      await setPeriod(slug, NOW, dayAgo(-1), dayAgo(-2), 3),
    ];
    expect(states.map(({ body }) => body.state)).toEqual(['open', 'open', 'coming']);
  });

  it('that has closed stays closed, by the usual days or by those that editors set', async () => {
    const { id, slug } = await make.framework();
    expect(faultsOf(await setPeriod(slug, '2025-Q1', dayAgo(2), dayAgo(-20)))).toEqual([
      400,
      [['period', 'not_allowed']],
    ]);
    await app.data.query('INSERT INTO reporting_periods VALUES ($1, $2, $3, $4)', [id, NOW, dayAgo(9), dayAgo(1)]);
    expect(faultsOf(await setPeriod(slug, NOW, dayAgo(2), dayAgo(-20)))).toEqual([400, [['period', 'not_allowed']]]);
  });

  it.each([
    ['2026-Q5', dayAgo(2), dayAgo(1), 'period', 'format'],
    [periodOf(dayAgo(0), 'half_yearly'), dayAgo(2), dayAgo(-1), 'period', 'not_allowed'],
    [NOW, dayAgo(-1), dayAgo(-1), 'closesOn', 'before_other'],
    [NOW, dayAgo(2), dayAgo(1), 'closesOn', 'in_the_past'],
    [NOW, 'soon', dayAgo(1), 'opensOn', 'not_a_day'],
  ])('is refused as %s from %s until %s', async (period, opensOn, closesOn, path, code) => {
    const { slug } = await make.framework();
    expect(faultsOf(await setPeriod(slug, period, opensOn, closesOn))).toEqual([400, [[path, code]]]);
  });
});
