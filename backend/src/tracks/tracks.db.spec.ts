import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type MeetingsTrack,
  type PipelineTrack,
  type QuotaTrack,
  type Slot,
  type TargetsTrack,
  type Track,
  type TrackView,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());

async function trackOf<Shown extends Track>(reference: string): Promise<Shown> {
  return (await app.visitor().get<Shown>(`/api/recommendations/${reference}/track`)).body;
}

/** A recommendation of one template, led by a ministry that reports. */
async function measured(view: TrackView, slots: Partial<Slot>[] = []) {
  const { id: templateId, slug } = await make.template({ view, slots });
  const { id: recommendationId, reference } = await make.recommendation({ templateId });
  const ministry = await make.organisation({ kind: 'government' });
  return { slug, reference, ministry, said: { recommendationId, organisationId: ministry.id } };
}

describe('the track of a recommendation', () => {
  it('is absent where there is no template, as under a reference that nobody gave', async () => {
    const { reference } = await make.recommendation();
    for (const one of [reference, 'PD-N99', '%00']) {
      expect((await app.visitor().get(`/api/recommendations/${one}/track`)).status).toBe(404);
    }
  });
});

describe('targets', () => {
  it('stand slot by slot: what is planned here, what the public record has, and nothing where there is nothing', async () => {
    const slots = [{ key: 'jobs', record: ['jobs-elsewhere'] }, { key: 'trained' }];
    const { reference, slug, said, ministry } = await measured('targets', slots);
    const { id: indicatorId } = await make.indicator({ ...said, slot: 'jobs', key: 'jobs-here' });
    await make.indicator({ recommendationId: said.recommendationId, key: 'jobs-elsewhere' });
    await make.indicator({ ...said, key: 'beside-the-template' });
    const { id: statementId } = await make.report(said);
    await make.reportedValue({ statementId, indicatorId, value: 12 });
    const track = await trackOf<TargetsTrack>(reference);
    expect(track).toMatchObject({ view: 'targets', template: { slug, view: 'targets' } });
    expect(track.series.map(({ slot, indicator }) => [slot.key, indicator?.key ?? null])).toEqual([
      ['jobs', 'jobs-here'],
      ['jobs', 'jobs-elsewhere'],
      ['trained', null],
    ]);
    expect(track.series[0]?.indicator?.values).toMatchObject([
      { value: 12, organisation: { slug: ministry.slug }, report: statementId },
    ]);
  });

  it('follow the current version: what it drops counts no longer, and no draft is among it', async () => {
    const { reference, said } = await measured('targets', [{ key: 'jobs' }]);
    const { id: indicatorId } = await make.indicator({ ...said, slot: 'jobs' });
    const first = await make.report(said);
    await make.reportedValue({ statementId: first.id, indicatorId, value: 12 });
    const { id: draft } = await make.report({ ...said, state: 'draft', period: '2026-Q4' });
    await make.reportedValue({ statementId: draft, indicatorId, value: 99 });
    const valuesOf = async () =>
      (await trackOf<TargetsTrack>(reference)).series[0]?.indicator?.values.map((v) => v.value);
    expect(await valuesOf()).toEqual([12]);
    await make.report({ ...said, supersedesId: first.id });
    expect(await valuesOf()).toEqual([]);
  });
});

describe('a pipeline', () => {
  const STAGES = [
    { key: 'registered', record: ['registered-elsewhere'] },
    { key: 'cantoned', after: 'registered' },
    { key: 'integrated', after: 'cantoned' },
    { key: 'reintegrated', after: 'cantoned' },
  ];

  it('shows the latest number of each stage with who says so, and how many got lost', async () => {
    const { reference, said, ministry } = await measured('pipeline', STAGES);
    const elsewhere = await make.indicator({ recommendationId: said.recommendationId, key: 'registered-elsewhere' });
    await make.indicatorValue({
      indicatorId: elsewhere.id,
      date: '2018-12',
      datePrecision: 'month',
      value: 1000,
      by: 'ONU',
    });
    const { id: statementId } = await make.report(said);
    for (const [slot, value] of [
      ['cantoned', 400],
      ['integrated', 100],
      ['reintegrated', 200],
    ] as const) {
      const { id: indicatorId } = await make.indicator({ ...said, slot, isCumulative: true });
      await make.reportedValue({ statementId, indicatorId, value });
    }
    const { stages } = await trackOf<PipelineTrack>(reference);
    expect(stages.map(({ slot, latest, dropOut }) => [slot.key, latest?.value, dropOut])).toEqual([
      ['registered', 1000, null],
      ['cantoned', 400, 0.6],
      ['integrated', 100, 0.25],
      ['reintegrated', 200, 0.25],
    ]);
    expect(stages[0]).toMatchObject({ latest: { by: 'ONU', organisation: null, source: 'a page', isChecked: false } });
    expect(stages[0]?.record.map(({ key }) => key)).toEqual(['registered-elsewhere']);
    expect(stages[1]).toMatchObject({ latest: { by: null, organisation: { slug: ministry.slug } }, record: [] });
  });
});

describe('meetings', () => {
  it('stand with what each side says became of their decisions, and cover their areas for a year', async () => {
    const { reference, said } = await measured('meetings');
    const [gao, kidal] = [await make.area(), await make.area()];
    const cso = await make.organisation();
    const { id: statementId } = await make.report({ ...said, publishedAt: daysAgo(1) });
    const decisions = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'].map(
      (id, index) => ({ id, text: 'A decision', owner: 'The governor', dueOn: dayAgo(index + 1) }),
    );
    await make.meeting({ statementId, area: gao.slug, decisions });
    await make.meeting({ statementId, area: gao.slug, heldOn: dayAgo(400) });
    await make.meeting({ statementId, level: 'national', heldOn: dayAgo(3) });
    await make.outcome({ statementId, decisionId: decisions[0]?.id ?? '', outcome: 'kept' });
    const seen = await make.report({ ...said, organisationId: cso.id });
    await make.outcome({ statementId: seen.id, decisionId: decisions[0]?.id ?? '', outcome: 'not_kept' });
    const { id: draft } = await make.report({ ...said, organisationId: cso.id, state: 'draft' });
    await make.meeting({ statementId: draft, area: kidal.slug });

    const track = await trackOf<MeetingsTrack>(reference);
    expect(track.meetings.map(({ heldOn, area }) => [heldOn, area])).toEqual([
      [dayAgo(3), null],
      [dayAgo(10), gao.slug],
      [dayAgo(400), gao.slug],
    ]);
    const told = track.meetings[1]?.decisions;
    expect(told?.map(({ outcomes }) => outcomes.map(({ outcome }) => outcome))).toEqual([['kept', 'not_kept'], []]);
    expect(told?.map(({ isOverdue }) => isOverdue)).toEqual([false, true]);
    expect(track.decisions).toEqual({ made: 2, kept: 0, notKept: 0, disputed: 1, open: 1, overdue: 1 });
    const covered = track.coverage.filter(({ area }) => [gao.slug, kidal.slug].includes(area));
    expect(covered).toEqual([
      { area: gao.slug, meetings: 1, lastOn: dayAgo(10) },
      { area: kidal.slug, meetings: 0, lastOn: null },
    ]);
  });

  it('are told as an organisation told them last', async () => {
    const { reference, said } = await measured('meetings');
    const id = '33333333-3333-4333-8333-333333333333';
    for (const [days, agenda] of [
      [9, 'first'],
      [2, 'again'],
    ] as const) {
      const { id: statementId } = await make.report({ ...said, publishedAt: daysAgo(days) });
      await make.meeting({ statementId, id, agenda, decisions: [{ id, text: 'It', owner: 'All', dueOn: null }] });
      await make.outcome({ statementId, decisionId: id, outcome: days > 5 ? 'kept' : 'not_kept' });
    }
    const { meetings } = await trackOf<MeetingsTrack>(reference);
    expect(meetings.map(({ agenda }) => agenda)).toEqual(['again']);
    expect(meetings[0]?.decisions[0]?.outcomes.map(({ outcome }) => outcome)).toEqual(['not_kept']);
  });

  it('go with the version that dropped them', async () => {
    const { reference, said } = await measured('meetings');
    const { id: statementId } = await make.report(said);
    const id = '44444444-4444-4444-8444-444444444444';
    await make.meeting({ statementId, decisions: [{ id, text: 'It', owner: 'All', dueOn: null }] });
    const { id: other } = await make.report(said);
    await make.outcome({ statementId: other, decisionId: id, outcome: 'kept' });
    const keptBefore = (await trackOf<MeetingsTrack>(reference)).decisions.kept;
    await make.report({ ...said, supersedesId: other });
    const { decisions } = await trackOf<MeetingsTrack>(reference);
    expect([keptBefore, decisions.kept, decisions.open]).toEqual([1, 0, 1]);
    await make.report({ ...said, supersedesId: statementId });
    expect((await trackOf<MeetingsTrack>(reference)).meetings).toEqual([]);
  });
});

describe('meetings that their teller takes back', () => {
  const ids = { meeting: '55555555-5555-4555-8555-555555555555', decision: '66666666-6666-4666-8666-666666666666' };
  const decision = (id: string) => ({ id, text: 'It', owner: 'All', dueOn: null });

  /** A ministry tells, a CSO answers one of two decisions. */
  async function answered() {
    const { reference, said } = await measured('meetings');
    const area = await make.area();
    const { id: told } = await make.report({ ...said, publishedAt: daysAgo(9) });
    const decisions = [decision(ids.decision), decision('77777777-7777-4777-8777-777777777777')];
    await make.meeting({ statementId: told, id: ids.meeting, area: area.slug, decisions });
    const cso = await make.organisation();
    const { id: seen } = await make.report({ ...said, organisationId: cso.id, publishedAt: daysAgo(5) });
    await make.outcome({ statementId: seen, decisionId: ids.decision, outcome: 'not_kept' });
    return { reference, said, told, seen, cso, area };
  }

  it('stay as far as another organisation said what became of a decision, marked, and cover nothing', async () => {
    const { reference, said, told, area } = await answered();
    await make.report({ ...said, supersedesId: told });
    const track = await trackOf<MeetingsTrack>(reference);
    expect(track.meetings).toMatchObject([{ id: ids.meeting, isWithdrawn: true, report: told }]);
    expect(track.meetings[0]?.decisions).toMatchObject([
      { id: ids.decision, isWithdrawn: true, outcomes: [{ outcome: 'not_kept' }] },
    ]);
    expect(track.decisions).toMatchObject({ made: 1, notKept: 1 });
    expect(track.coverage.find((one) => one.area === area.slug)).toMatchObject({ meetings: 0, lastOn: null });
  });

  it('keep the decision at the meeting where only the decision was dropped', async () => {
    const { reference, said, told } = await answered();
    const { id: statementId } = await make.report({ ...said, supersedesId: told });
    await make.meeting({ statementId, id: ids.meeting });
    const { meetings } = await trackOf<MeetingsTrack>(reference);
    expect(meetings).toMatchObject([{ isWithdrawn: false, decisions: [{ id: ids.decision, isWithdrawn: true }] }]);
  });

  it('stand once, as what they are, where the newer version tells of them still', async () => {
    const { reference, said, told } = await answered();
    const { id: statementId } = await make.report({ ...said, supersedesId: told });
    await make.meeting({ statementId, id: ids.meeting, decisions: [decision(ids.decision)] });
    const { meetings, decisions } = await trackOf<MeetingsTrack>(reference);
    expect(meetings).toMatchObject([{ isWithdrawn: false, decisions: [{ isWithdrawn: false, outcomes: [{}] }] }]);
    expect([meetings[0]?.decisions.length, decisions.made]).toEqual([1, 1]);
  });

  it('stand as before where they are told again, and go where whoever answered takes that back', async () => {
    const { reference, said, told, seen, cso } = await answered();
    const { id: without } = await make.report({ ...said, supersedesId: told });
    await make.report({ ...said, organisationId: cso.id, supersedesId: seen });
    expect((await trackOf<MeetingsTrack>(reference)).meetings).toEqual([]);
    const { id: statementId } = await make.report({ ...said, supersedesId: without });
    await make.meeting({ statementId, id: ids.meeting, decisions: [decision(ids.decision)] });
    const { meetings } = await trackOf<MeetingsTrack>(reference);
    expect(meetings).toMatchObject([{ isWithdrawn: false, decisions: [{ isWithdrawn: false, outcomes: [] }] }]);
  });

  it('are at most the latest hundred, and all of them are counted', async () => {
    const { reference, said } = await measured('meetings');
    const { id: statementId } = await make.report(said);
    for (let days = 1; days <= 103; days++) await make.meeting({ statementId, heldOn: dayAgo(days) });
    const { meetings, meetingCount } = await trackOf<MeetingsTrack>(reference);
    expect([meetings.length, meetingCount, meetings[0]?.heldOn]).toEqual([100, 103, dayAgo(1)]);
  });
});

describe('a quota', () => {
  it('is held against the law body by body and date by date, with what follows the framework that ended', async () => {
    const [accord] = [
      await make.framework({ slug: 'the-accord', status: 'ended', ended: '2024-01-25', followedBy: ['the-charter'] }),
      await make.framework({ slug: 'the-charter' }),
    ];
    const { id: templateId } = await make.template({
      view: 'quota',
      slots: [{ key: 'seats', kind: 'quota', record: ['cabinet'] }],
    });
    const { id: recommendationId, reference } = await make.recommendation({ templateId, frameworkId: accord.id });
    const { id: indicatorId } = await make.indicator({
      recommendationId,
      key: 'cabinet',
      kind: 'quota',
      unit: 'percent',
    });
    const seats = { indicatorId, datePrecision: 'month', value: null } as const;
    await make.indicatorValue({ ...seats, date: '2018-09', numerator: 11, denominator: 32 });
    await make.indicatorValue({ ...seats, date: '2021-06', numerator: 6, denominator: 28, note: 'as counted there' });
    const { bodies, ended } = await trackOf<QuotaTrack>(reference);
    expect(bodies).toMatchObject([{ indicator: { key: 'cabinet' }, compliesNow: false, everComplied: true }]);
    expect(bodies[0]?.counts).toEqual([
      expect.objectContaining({ date: '2018-09', women: 11, seats: 32, share: 11 / 32, compliance: 'complies' }),
      expect.objectContaining({
        date: '2021-06',
        compliance: 'falls_short',
        youngShare: null,
        note: 'as counted there',
      }),
    ]);
    expect(ended).toEqual([
      {
        framework: expect.objectContaining({ slug: 'the-accord' }),
        endedOn: '2024-01-25',
        followedBy: [expect.objectContaining({ slug: 'the-charter' })],
      },
    ]);
  });
});
