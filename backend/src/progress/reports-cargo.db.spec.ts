import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Id,
  type Meeting,
  type OwnReport,
  type Problem,
  type Report,
  type ReportCargo,
  type ReportedValue,
} from '@parole-tenue/contract';
import { dayAgo } from '../../test/factories.js';
import { codesOf } from '../../test/faults.js';
import { bodyOn, reportWorld, step, type ReportWorld } from '../../test/reports.js';

let world: ReportWorld;
let ministry: ReportWorld['ministry'];
let reference: string;
let milestone: Id;
let jobs: Id;
let seats: Id;
let recorded: Id;
let area: string;

beforeAll(async () => {
  world = await reportWorld();
  ({ ministry } = world);
  const ground = await world.ground();
  ({ reference, milestone } = ground);
  const { said, recommendationId } = ground;
  ({ id: jobs } = await world.make.indicator({ ...said, key: 'a-jobs', dimensions: ['sex', 'area'] }));
  ({ id: seats } = await world.make.indicator({ ...said, key: 'b-seats', kind: 'quota' }));
  ({ id: recorded } = await world.make.indicator({ recommendationId, key: 'c-recorded' }));
  ({ slug: area } = await world.make.area());
});
afterAll(() => world.app.stop());

const value = (changes: Partial<ReportedValue> = {}): ReportedValue => ({
  ...{ indicator: jobs, on: dayAgo(1), value: 300, numerator: null, denominator: null },
  ...{ unavailable: null, comment: '', parts: [], ...changes },
});
const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  ...{ id: randomUUID(), level: 'regional', heldOn: dayAgo(20), area, organisations: ['Réseau des jeunes'] },
  ...{ women: 12, men: 9, young: 10, agenda: 'Les écoles', decisions: [], ...changes },
});
const cargo = (): ReportCargo => ({
  areas: [area],
  since: dayAgo(60),
  about: { milestone, stance: 'supports' },
  moves: [
    {
      ...{ milestone, state: 'in_progress', achievedOn: null, text: 'Le chantier a repris.' },
      blockers: [{ kind: 'funding', text: 'La seconde tranche manque', since: dayAgo(30) }],
    },
  ],
  values: [
    value({
      comment: 'Sans Kidal',
      parts: [
        { dimension: 'sex', key: 'female', value: 120 },
        { dimension: 'sex', key: 'male', value: 170 },
        { dimension: 'area', key: area, value: 300 },
      ],
    }),
    value({ indicator: seats, value: null, unavailable: 'La liste n’est pas publiée' }),
  ],
  meetings: [
    meeting({ decisions: [{ id: randomUUID(), text: 'Rouvrir', owner: 'Le rectorat', dueOn: dayAgo(-30) }] }),
    meeting({ level: 'national', area: null, heldOn: dayAgo(10), women: null, men: null, young: null }),
  ],
  outcomes: [],
});
const cargoIn = ({ areas, since, about, moves, values, meetings, outcomes }: Report | OwnReport): ReportCargo => ({
  ...{ areas, since, about, moves, values, meetings, outcomes },
});
const put = (changes: object) =>
  ministry.member.browser.put<OwnReport>('reports', { ...bodyOn(reference), ...changes });
const patch = ({ id, version }: OwnReport, body: object) =>
  ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${id}`, { version, body });

describe('what a report carries', () => {
  it('is kept as it was sent, and everybody reads it once it is published', async () => {
    const sent = cargo();
    const created = await put(sent);
    expect([created.status, cargoIn(created.body)]).toEqual([201, sent]);
    const { body: submitted } = await step(ministry.member.browser, created.body, 'submission');
    const { body: published } = await step(ministry.lead.browser, submitted, 'publication');
    expect(cargoIn(published)).toEqual(sent);
    const { body } = await world.app.visitor().get<Report>(`/api/reports/${created.id}`);
    expect(cargoIn(body)).toEqual(sent);
    const { body: list } = await world.app
      .visitor()
      .get<{ items: Report[] }>(`/api/reports?recommendation=${reference}`);
    expect(list.items.filter(({ id }) => id === created.id).map(cargoIn)).toEqual([sent]);
  });

  it('changes part by part: what is not sent stays, what is sent empty goes', async () => {
    const sent = cargo();
    const { body: draft } = await put(sent);
    const { body: less } = await patch(draft, { values: [value({ value: 301 })], areas: [], about: null });
    expect(cargoIn(less)).toEqual({ ...sent, values: [value({ value: 301 })], areas: [], about: null });
    const { body: none } = await patch(less, { moves: [], values: [], meetings: [], since: null });
    expect(cargoIn(none)).toEqual({
      areas: [],
      since: null,
      about: null,
      moves: [],
      values: [],
      meetings: [],
      outcomes: [],
    });
  });

  it('has no order: the same in another one is no change', async () => {
    const { areas, values, meetings, ...sent } = cargo();
    const { body: draft } = await put({ ...sent, areas, values, meetings });
    const turned = { values: values.toReversed(), meetings: meetings.toReversed() };
    expect((await patch(draft, turned)).body.version).toBe(1);
  });

  it('keeps a decision as it was published, in every version after', async () => {
    const decision = { id: randomUUID(), text: 'Libérer', owner: 'Le ministère', dueOn: dayAgo(5) };
    const told = meeting({ decisions: [decision] });
    const first = await world.publish(bodyOn(reference, { meetings: [told] }));
    const other = { ...decision, text: 'Se revoir', owner: 'Tous', dueOn: dayAgo(-900) };
    const settled = ['text', 'owner', 'dueOn'].map((path) => [`meetings.0.decisions.0.${path}`, 'settled']);
    const reworded = { supersedes: first.id, meetings: [{ ...told, decisions: [other] }] };
    expect(codesOf(await put(reworded))).toEqual(settled);
    const without = await world.publish(bodyOn(reference, { supersedes: first.id, meetings: [] }));
    expect(codesOf(await put({ ...reworded, supersedes: without.id }))).toEqual(settled);
    const again = await put({ supersedes: without.id, meetings: [{ ...told, agenda: 'Les prisons' }] });
    expect(again.body.meetings).toMatchObject([{ agenda: 'Les prisons', decisions: [decision] }]);
    const renamed = await put({
      meetings: [{ ...told, id: randomUUID(), decisions: [{ ...other, id: randomUUID() }] }],
    });
    expect(renamed.status).toBe(201);
  });

  it('tells what became of a decision that another side’s published report tells of', async () => {
    const decision = { id: randomUUID(), text: 'Rouvrir', owner: 'Le rectorat', dueOn: null };
    const { cso } = world;
    const told = await cso.member.browser.put<OwnReport>(
      'reports',
      bodyOn(reference, { meetings: [meeting({ decisions: [decision] })] }),
    );
    const outcomes = [{ decision: decision.id, outcome: 'kept', text: 'Depuis lundi.' } as const];
    const early = await put({ outcomes });
    expect(codesOf(early)).toEqual([['outcomes.0.decision', 'not_found']]);
    const { body: submitted } = await step(cso.member.browser, told.body, 'submission');
    await step(cso.lead.browser, submitted, 'publication');
    expect((await put({ outcomes })).body.outcomes).toEqual(outcomes);
    const again = await put({ meetings: [meeting({ decisions: [decision] })] });
    expect(codesOf(again)).toEqual([['meetings.0.decisions.0.id', 'taken']]);
  });
});

/** Built when the records are there. */
type Sent = () => object;
const LONG = 'x'.repeat(100_000);
const move = (changes: object = {}): object => ({
  ...{ milestone, state: 'in_progress', achievedOn: null, text: '', ...changes },
});
const blocker = (changes: object = {}): object => ({ kind: 'law', text: 'x', since: dayAgo(1), ...changes });
const oneBlocker = (changes: object): object => ({ moves: [move({ blockers: [blocker(changes)] })] });
const oneValue = (changes: object): object => ({ values: [value(changes)] });
const onePart = (changes: object): object =>
  oneValue({ parts: [{ dimension: 'sex', key: 'male', value: 1, ...changes }] });
const oneMeeting = (changes: object): object => ({ meetings: [meeting(changes)] });
const oneDecision = (changes: object): object =>
  oneMeeting({ decisions: [{ id: randomUUID(), text: 'x', owner: 'x', dueOn: null, ...changes }] });
const oneOutcome = (changes: object): object => ({
  outcomes: [{ decision: randomUUID(), outcome: 'kept', text: '', ...changes }],
});

const REFUSED: [what: string, Sent, path: string, code: string][] = [
  ['a text of 100,000 characters', () => ({ text: LONG }), 'text', 'too_long'],
  ['areas that are no list', () => ({ areas: 'x' }), 'areas', 'type'],
  ['an area twice', () => ({ areas: [area, area] }), 'areas', 'too_many'],
  ['an area nobody knows', () => ({ areas: [area, 'atlantis'] }), 'areas.1', 'not_found'],
  ['seen tomorrow', () => ({ since: dayAgo(-2) }), 'since', 'in_the_future'],
  ['seen on no day', () => ({ since: 'hier' }), 'since', 'not_a_day'],
  [
    'about no milestone',
    () => ({ about: { milestone: randomUUID(), stance: 'supports' } }),
    'about.milestone',
    'not_found',
  ],
  ['about one, somehow', () => ({ about: { milestone, stance: 'likes' } }), 'about.stance', 'choice'],
  [
    'achieved tomorrow',
    () => ({ moves: [move({ state: 'achieved', achievedOn: dayAgo(-2) })] }),
    'moves.0.achievedOn',
    'in_the_future',
  ],
  ['a move of 100,000 characters', () => ({ moves: [move({ text: LONG })] }), 'moves.0.text', 'too_long'],
  ['a move of elsewhere', () => ({ moves: [move({ milestone: randomUUID() })] }), 'moves.0.milestone', 'not_found'],
  [
    'in the way of what is done',
    () => ({ moves: [move({ state: 'achieved', achievedOn: dayAgo(1), blockers: [blocker()] })] }),
    'moves.0.blockers',
    'not_allowed',
  ],
  [
    'twice the same in the way',
    () => ({ moves: [move({ blockers: [blocker(), blocker()] })] }),
    'moves.0.blockers',
    'too_many',
  ],
  ['in the way since tomorrow', () => oneBlocker({ since: dayAgo(-2) }), 'moves.0.blockers.0.since', 'in_the_future'],
  ['in the way, of no kind', () => oneBlocker({ kind: 'weather' }), 'moves.0.blockers.0.kind', 'choice'],
  ['in the way, in 100,000 characters', () => oneBlocker({ text: LONG }), 'moves.0.blockers.0.text', 'too_long'],
  ['two values of one indicator', () => ({ values: [value(), value()] }), 'values', 'too_many'],
  ['a value of nothing', () => oneValue({ indicator: randomUUID() }), 'values.0.indicator', 'not_found'],
  ['a value of the public record', () => oneValue({ indicator: recorded }), 'values.0.indicator', 'not_allowed'],
  ['half a count', () => oneValue({ value: 1.5 }), 'values.0.value', 'format'],
  ['half a part', () => onePart({ value: 1.5 }), 'values.0.parts.0.value', 'format'],
  ['a negative count', () => oneValue({ value: -1 }), 'values.0.value', 'too_small'],
  ['a count beyond counting', () => oneValue({ value: 1e20 }), 'values.0.value', 'too_big'],
  ['a count in words', () => oneValue({ value: '300' }), 'values.0.value', 'type'],
  ['measured tomorrow', () => oneValue({ on: dayAgo(-2) }), 'values.0.on', 'in_the_future'],
  ['a count of a whole', () => oneValue({ denominator: 3 }), 'values.0.denominator', 'not_allowed'],
  [
    'more than the whole',
    () => oneValue({ indicator: seats, value: null, numerator: 4, denominator: 3 }),
    'values.0.numerator',
    'more_than_whole',
  ],
  [
    'a negative part',
    () => oneValue({ indicator: seats, value: null, numerator: -4, denominator: 3 }),
    'values.0.numerator',
    'too_small',
  ],
  [
    'half a seat',
    () => oneValue({ indicator: seats, value: null, numerator: 1, denominator: 2.5 }),
    'values.0.denominator',
    'type',
  ],
  ['a quota as one number', () => oneValue({ indicator: seats }), 'values.0.value', 'not_allowed'],
  ['not available, and a number', () => oneValue({ unavailable: 'x' }), 'values.0.unavailable', 'not_allowed'],
  [
    'not available, in 100,000 characters',
    () => oneValue({ value: null, unavailable: LONG }),
    'values.0.unavailable',
    'too_long',
  ],
  ['a comment of 100,000 characters', () => oneValue({ comment: LONG }), 'values.0.comment', 'too_long'],
  [
    'a part twice',
    () => oneValue({ parts: [1, 2].map((count) => ({ dimension: 'sex', key: 'male', value: count })) }),
    'values.0.parts',
    'too_many',
  ],
  ['a part by nothing', () => onePart({ dimension: 'faith' }), 'values.0.parts.0.dimension', 'choice'],
  [
    'a part by what is not asked',
    () => onePart({ dimension: 'age', key: '15-24' }),
    'values.0.parts.0.dimension',
    'not_allowed',
  ],
  ['a part of no sex', () => onePart({ key: 'none' }), 'values.0.parts.0.key', 'choice'],
  [
    'a part of an area nobody knows',
    () => onePart({ dimension: 'area', key: 'atlantis' }),
    'values.0.parts.0.key',
    'not_found',
  ],
  ['fewer than none', () => onePart({ value: -1 }), 'values.0.parts.0.value', 'too_small'],
  ['met tomorrow', () => oneMeeting({ heldOn: dayAgo(-2) }), 'meetings.0.heldOn', 'in_the_future'],
  ['met at no level', () => oneMeeting({ level: 'village' }), 'meetings.0.level', 'choice'],
  ['met in an area nobody knows', () => oneMeeting({ area: 'atlantis' }), 'meetings.0.area', 'not_found'],
  ['met everywhere, in one area', () => oneMeeting({ level: 'national' }), 'meetings.0.area', 'not_allowed'],
  ['fewer women than none', () => oneMeeting({ women: -1 }), 'meetings.0.women', 'too_small'],
  ['more young people than people', () => oneMeeting({ young: 22 }), 'meetings.0.young', 'more_than_whole'],
  ['an agenda of 100,000 characters', () => oneMeeting({ agenda: LONG }), 'meetings.0.agenda', 'too_long'],
  ['a name of 100,000 characters', () => oneMeeting({ organisations: [LONG] }), 'meetings.0.organisations', 'too_long'],
  [
    'too many organisations',
    () => oneMeeting({ organisations: Array<string>(51).fill('x') }),
    'meetings.0.organisations',
    'too_many',
  ],
  ['decided in 100,000 characters', () => oneDecision({ text: LONG }), 'meetings.0.decisions.0.text', 'too_long'],
  ['to do by 100,000 characters', () => oneDecision({ owner: LONG }), 'meetings.0.decisions.0.owner', 'too_long'],
  ['due before they met', () => oneDecision({ dueOn: dayAgo(21) }), 'meetings.0.decisions.0.dueOn', 'before_other'],
  ['decided under no id', () => oneDecision({ id: '1' }), 'meetings.0.decisions.0.id', 'format'],
  ['what became of nothing', () => oneOutcome({}), 'outcomes.0.decision', 'not_found'],
  ['it became something else', () => oneOutcome({ outcome: 'postponed' }), 'outcomes.0.outcome', 'choice'],
  ['it became 100,000 characters', () => oneOutcome({ text: LONG }), 'outcomes.0.text', 'too_long'],
];

describe('bad input at every field', () => {
  const faultsIn = (body: unknown) => (body as Problem).errors ?? [];

  it.each(REFUSED)(
    '%s: refused when begun and when changed, at the field, in both languages',
    async (_, sent, path, code) => {
      const { status, body } = await put(sent());
      expect([status, codesOf({ body })]).toEqual([400, [[path, code]]]);
      const before = (await put({})).body;
      const change = (language: string) =>
        ministry.member.browser.send<OwnReport>('PATCH', `/api/reports/${before.id}`, {
          ...{ version: 1, body: sent(), headers: { 'accept-language': language } },
        });
      const [fr, en] = [await change('fr'), await change('en')];
      expect([codesOf(fr), codesOf(en)]).toEqual([[[path, code]], [[path, code]]]);
      const [[inFrench], [inEnglish]] = [faultsIn(fr.body), faultsIn(en.body)];
      expect(inFrench?.message).toMatch(/\p{L}{3}/u);
      expect(inFrench?.message).not.toBe(inEnglish?.message);
      const { body: after } = await ministry.member.browser.get<OwnReport>(`/api/reports/${before.id}`);
      expect(after).toEqual(before);
    },
  );

  it('tells all faults of what was sent at once', async () => {
    const { body } = await put({
      areas: ['atlantis'],
      moves: [move({ milestone: randomUUID() })],
      values: [value({ denominator: 1 }), value({ indicator: seats, value: null, numerator: 2, denominator: 1 })],
      meetings: [meeting({ young: 99, area: 'atlantis' })],
    });
    expect(codesOf({ body })).toEqual([
      ['areas.0', 'not_found'],
      ['moves.0.milestone', 'not_found'],
      ['values.0.denominator', 'not_allowed'],
      ['values.1.numerator', 'more_than_whole'],
      ['meetings.0.area', 'not_found'],
      ['meetings.0.young', 'more_than_whole'],
    ]);
  });

  it('measures on a day of its period: any day while it is written, one that fits when it is sent in', async () => {
    const created = await put({ values: [value({ on: dayAgo(200) })] });
    expect(created.status).toBe(201);
    const refused = await step(ministry.member.browser, created.body, 'submission');
    expect([refused.status, codesOf(refused)]).toEqual([400, [['values.0.on', 'outside_period']]]);
    const { body: mended } = await patch(created.body, { values: [value()] });
    expect((await step(ministry.member.browser, mended, 'submission')).status).toBe(200);
  });

  it('is written bit by bit: what is only begun is kept, and asked for when it is sent in', async () => {
    const created = await put({
      moves: [move({ blockers: [blocker({ text: '' })] })],
      values: [value({ value: null }), value({ indicator: seats, value: null, unavailable: '' })],
      meetings: [
        meeting({
          area: null,
          organisations: [''],
          decisions: [{ id: randomUUID(), text: '', owner: '', dueOn: null }],
        }),
      ],
    });
    expect(created.status).toBe(201);
    const refused = await step(ministry.member.browser, created.body, 'submission');
    expect([refused.status, codesOf(refused)]).toEqual([
      400,
      [
        ['moves.0.blockers.0.text', 'required'],
        ['values.0.value', 'required'],
        ['values.1.unavailable', 'required'],
        ['meetings.0.area', 'required'],
        ['meetings.0.organisations.0', 'required'],
        ['meetings.0.decisions.0.text', 'required'],
        ['meetings.0.decisions.0.owner', 'required'],
      ],
    ]);
  });

  it.each([
    ['moves', () => ({ moves: [move()] })],
    ['values', () => ({ values: [value()] })],
  ] as const)('civil society without a part gives no %s, and tells of meetings and areas', async (path, sent) => {
    const body = { ...bodyOn(reference), ...sent() };
    const refused = await world.cso.member.browser.put('reports', body);
    expect([refused.status, codesOf(refused)]).toEqual([400, [[path, 'not_allowed']]]);
    const { areas, since, about, meetings } = cargo();
    const seen = bodyOn(reference, { areas, since, about, meetings });
    expect((await world.cso.member.browser.put('reports', seen)).status).toBe(201);
  });
});
