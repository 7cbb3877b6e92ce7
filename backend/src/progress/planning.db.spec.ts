import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ChangeMilestone,
  type CreateIndicator,
  type CreateMilestone,
  type FocalPoints,
  type FocalPointsPage,
  type Indicator,
  type Milestone,
  periodOf,
  type Problem,
  type Slot,
} from '@parole-tenue/contract';
import { dayAgo, Factory, inBoth } from '../../test/factories.js';
import { faultsOf } from '../../test/faults.js';
import { type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

const SOON = dayAgo(-60);
const LATER = dayAgo(-120);
const LATEST = dayAgo(-180);
const REASON = { fr: 'Le financement est arrivé en retard.', en: null };
const SLOT: Slot = {
  ...{ key: 'jobs-created', title: inBoth('Emplois'), kind: 'count', unit: 'people', direction: 'up' },
  ...{ isCumulative: true, dimensions: ['sex'], record: [], after: null },
};

let app: TestApp;
let make: Factory;
let ministry: Side;
let cso: Side;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  ministry = await sideOf(app, make, 'government');
  cso = await sideOf(app, make, 'civil_society');
  await make.area({ slug: 'mopti' });
});
afterAll(() => app.stop());

/** A recommendation that the ministry leads and the CSO supports. */
async function ground(slots: Slot[] = []): Promise<{ id: string; reference: string }> {
  const templateId = randomUUID();
  await app.owner.query(`INSERT INTO templates (id, slug, title, view, slots) VALUES ($1, $2, $3, 'targets', $4)`, [
    ...[templateId, `template-${templateId}`, inBoth('Emploi'), JSON.stringify(slots)],
  ]);
  const { id, reference } = await make.recommendation({ templateId });
  await make.responsibility({ recommendationId: id, organisationId: ministry.organisationId });
  await make.responsibility({ recommendationId: id, organisationId: cso.organisationId, part: 'support' });
  return { id, reference };
}

const milestoneOn = (recommendation: string, changes: Partial<CreateMilestone> = {}): CreateMilestone => ({
  ...{ recommendation, organisation: ministry.slug, title: { fr: ' Ouvrir trois centres ', en: null } },
  ...{ areas: ['mopti'], weight: 3, plannedOn: SOON, ...changes },
});
const indicatorOn = (recommendation: string, changes: Partial<CreateIndicator> = {}): CreateIndicator => ({
  ...{ recommendation, kind: 'count', unit: 'people', title: { fr: 'Emplois créés', en: 'Jobs created' }, slot: null },
  ...{ direction: 'up', isCumulative: true, dimensions: ['sex', 'area'], quotaRule: null, target: null },
  ...{ baseline: { year: 2018, value: 0, comment: 'Avant' }, targets: [{ period: '2027-Q1', value: 500 }], ...changes },
});

/** What the journal has of a record, oldest first. */
const entriesOf = (id: string) =>
  app.data.query<{ verb: string; before: object | null; after: object | null }>(
    'SELECT verb, before, after FROM journal WHERE record_id = $1 ORDER BY id',
    [id],
  );

describe('a milestone', () => {
  const planned = async (): Promise<Milestone> =>
    (await ministry.lead.browser.put<Milestone>('milestones', milestoneOn((await ground()).reference))).body;
  const change = (id: string, version: number, body: ChangeMilestone, by = ministry.lead.browser) =>
    by.send<Milestone & Problem>('PATCH', `/api/milestones/${id}`, { version, body });

  it('is planned by the lead of who leads, once however often it is sent', async () => {
    const body = milestoneOn((await ground()).reference);
    const first = await ministry.lead.browser.put<Milestone>('milestones', body);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      ...{ title: { fr: 'Ouvrir trois centres', en: null, original: 'fr' }, areas: ['mopti'], weight: 3 },
      ...{ plannedOn: SOON, firstPlannedOn: SOON, state: 'planned', revisions: [], version: 1 },
    });
    const again = await ministry.lead.browser.put<Milestone>('milestones', body, first.id);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await ministry.lead.browser.put<Problem>('milestones', { ...body, weight: 4 }, first.id);
    expect([other.status, other.body.code]).toEqual([409, 'id_taken']);
    expect(await entriesOf(first.id)).toMatchObject([{ verb: 'create', after: { weight: 3, plannedOn: SOON } }]);
  });

  it('is planned by nobody else', async () => {
    const body = milestoneOn((await ground()).reference);
    const askers = [ministry.member, cso.lead, cso.member];
    const answers = await Promise.all(askers.map(({ browser }) => browser.put('milestones', body)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('keeps every day that it was planned for, also of two on one day, and the first one first of all', async () => {
    const { id } = await planned();
    const second = await change(id, 1, { plannedOn: LATER, reason: REASON });
    expect(second.body).toMatchObject({ plannedOn: LATER, firstPlannedOn: SOON, version: 2, slippageDays: 60 });
    const third = await change(id, 2, { plannedOn: LATEST, reason: REASON });
    const fourth = await change(id, 3, { plannedOn: LATER, reason: REASON });
    expect(third.body.plannedOn).toBe(LATEST);
    expect(fourth.body).toMatchObject({
      ...{ plannedOn: LATER, firstPlannedOn: SOON },
      revisions: [
        { from: SOON, to: LATER, reason: { fr: REASON.fr, original: 'fr' }, on: dayAgo(0) },
        { from: LATER, to: LATEST },
        { from: LATEST, to: LATER },
      ],
    });
    expect((await entriesOf(id)).at(-1)).toMatchObject({
      ...{ verb: 'change', before: { plannedOn: LATEST }, after: { plannedOn: LATER } },
    });
  });

  it('changes for nobody who has not seen how it stands', async () => {
    const { id } = await planned();
    expect((await change(id, 1, { weight: 5 })).body.version).toBe(2);
    const stale = await change(id, 1, { weight: 6 });
    expect([stale.status, stale.body.code, stale.body.current]).toMatchObject([412, 'stale', { weight: 5 }]);
    const { status } = await ministry.lead.browser.send('PATCH', `/api/milestones/${id}`, { body: { weight: 6 } });
    expect(status).toBe(428);
    expect((await change(id, 2, { weight: 6 }, cso.lead.browser)).status).toBe(403);
    expect((await change(randomUUID(), 1, { weight: 6 })).status).toBe(404);
  });

  it('makes no version and no entry of a change that changes nothing', async () => {
    const { id } = await planned();
    expect((await change(id, 1, { weight: 3, areas: ['mopti'], plannedOn: SOON })).body.version).toBe(1);
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('is planned no more once it is done', async () => {
    const { id: recommendationId, reference } = await ground();
    const { id } = await ministry.lead.browser.put('milestones', milestoneOn(reference));
    const said = { recommendationId, organisationId: ministry.organisationId };
    const { id: statementId } = await make.report(said);
    await make.move({ statementId, milestoneId: id, state: 'achieved', achievedOn: dayAgo(1) });
    const answer = await change(id, 1, { plannedOn: LATER, reason: REASON });
    expect(faultsOf(answer)).toEqual([400, [['plannedOn', 'not_allowed']]]);
  });

  it('is what it was once a published report moved it, superseded or not, in its language, and its day alone moves', async () => {
    const { id: recommendationId, reference } = await ground();
    const { id } = await ministry.lead.browser.put('milestones', milestoneOn(reference));
    const said = { recommendationId, organisationId: ministry.organisationId };
    const move = async (statementId: string) => make.move({ statementId, milestoneId: id, state: 'in_progress' });
    await move((await make.report({ ...said, state: 'draft', period: '2026-Q4' })).id);
    expect((await change(id, 1, { weight: 4, areas: [], title: { fr: 'Ouvrir', en: null } })).body.version).toBe(2);
    const { id: statementId } = await make.report({ ...said, period: '2026-Q3' });
    await move(statementId);
    const others = { title: { fr: 'Fermer', en: null }, areas: ['mopti'], weight: 5, organisation: cso.slug };
    const settled = ['organisation', 'title', 'areas', 'weight'].map((path) => [path, 'settled']);
    const refused = await change(id, 2, others);
    expect(faultsOf(refused)).toEqual([400, settled]);
    expect(refused.body.errors?.[0]?.message).toContain('Ajoutez plutôt');
    await make.report({ ...said, period: '2026-Q3', supersedesId: statementId });
    expect(faultsOf(await change(id, 2, others))).toEqual([400, settled]);
    expect((await change(id, 2, { plannedOn: LATER, reason: REASON, weight: 4 })).body).toMatchObject({
      ...{ plannedOn: LATER, firstPlannedOn: SOON, version: 3 },
    });
  });

  it('is what it was once somebody published a judgement of it', async () => {
    const { id: recommendationId, reference } = await ground();
    const { id } = await ministry.lead.browser.put('milestones', milestoneOn(reference));
    const said = { recommendationId, organisationId: cso.organisationId, milestoneId: id };
    await make.assessment({ ...said, state: 'draft' });
    expect((await change(id, 1, { weight: 4 })).body.version).toBe(2);
    await make.assessment({ ...said, judgement: 'not_initiated' });
    const refused = await change(id, 2, { title: { fr: 'Fermer', en: null }, organisation: cso.slug });
    expect(faultsOf(refused)).toEqual([400, ['organisation', 'title'].map((path) => [path, 'settled'])]);
    expect((await change(id, 2, { plannedOn: LATER, reason: REASON })).body.version).toBe(3);
  });

  it('is nobody else’s while it is overdue', async () => {
    const { reference } = await ground();
    const { id } = await ministry.lead.browser.put('milestones', milestoneOn(reference, { plannedOn: dayAgo(3) }));
    const refused = await change(id, 1, { organisation: cso.slug });
    expect(faultsOf(refused)).toEqual([400, [['organisation', 'settled']]]);
    expect((await change(id, 1, { weight: 7 })).body).toMatchObject({ weight: 7, version: 2 });
    await change(id, 2, { plannedOn: LATER, reason: REASON });
    expect((await change(id, 3, { organisation: cso.slug })).body.organisation.slug).toBe(cso.slug);
  });

  it.each<[string, Partial<Record<keyof CreateMilestone, unknown>>, [string, string][]]>([
    ['no recommendation', { recommendation: 'XX-9' }, [['recommendation', 'not_found']]],
    ['somebody who answers for nothing', { organisation: 'nobody' }, [['organisation', 'not_allowed']]],
    ['no title', { title: { fr: null, en: null } }, [['title', 'required']]],
    ['an empty title', { title: { fr: ' ', en: null } }, [['title.fr', 'format']]],
    ['a title of 100,000 characters', { title: { fr: 'a'.repeat(100_000), en: null } }, [['title.fr', 'too_long']]],
    ['an unknown area', { areas: ['atlantis'] }, [['areas', 'not_found']]],
    ['an area twice', { areas: ['mopti', 'mopti'] }, [['areas', 'too_many']]],
    ['no weight', { weight: 0 }, [['weight', 'too_small']]],
    ['too much weight', { weight: 101 }, [['weight', 'too_big']]],
    ['half a weight', { weight: 1.5 }, [['weight', 'type']]],
    ['a day that is none', { plannedOn: '2027-02-31' }, [['plannedOn', 'not_a_day']]],
    ['a field that nobody knows', { state: 'achieved' } as never, [['state', 'unknown']]],
  ])('is refused with %s', async (_, changes, faults) => {
    const body = { ...milestoneOn((await ground()).reference), ...changes };
    expect(faultsOf(await ministry.lead.browser.put<Problem>('milestones', body))).toEqual([400, faults]);
  });

  it.each<[string, ChangeMilestone, [string, string][]]>([
    ['another day without a reason', { plannedOn: LATER }, [['reason', 'required']]],
    ['a reason for nothing', { reason: REASON }, [['reason', 'not_allowed']]],
    ['too short a reason', { plannedOn: LATER, reason: { fr: 'Bof', en: null } }, [['reason.fr', 'too_short']]],
    ['who answers for nothing', { organisation: 'nobody' }, [['organisation', 'not_allowed']]],
  ])('is not changed with %s', async (_, body, faults) => {
    const { id } = await planned();
    expect(faultsOf(await change(id, 1, body))).toEqual([400, faults]);
  });

  it('stays changeable when who answers for it does no longer, and goes to somebody who does', async () => {
    const { id, reference } = await ground();
    const milestone = await ministry.lead.browser.put('milestones', milestoneOn(reference, { organisation: cso.slug }));
    await app.owner.query(
      `UPDATE responsibilities SET until_day = $3 WHERE recommendation_id = $1 AND organisation_id = $2`,
      [...[id, cso.organisationId, dayAgo(1)]],
    );
    expect((await change(milestone.id, 1, { weight: 9 })).body).toMatchObject({
      organisation: { slug: cso.slug },
      weight: 9,
    });
    const given = await change(milestone.id, 2, { organisation: ministry.slug });
    expect(given.body.organisation.slug).toBe(ministry.slug);
  });
});

describe('an indicator', () => {
  const change = (id: string, version: number, body: object, by = ministry.lead.browser) =>
    by.send<Indicator & Problem>('PATCH', `/api/indicators/${id}`, { version, body });

  it('is planned by the lead of who leads, fills a slot, and keeps its targets in order', async () => {
    const targets = [
      { period: '2027-Q2', value: 900 },
      { period: '2027-Q1', value: 500 },
    ];
    const body = indicatorOn((await ground([SLOT])).reference, { slot: 'jobs-created', targets });
    const first = await ministry.lead.browser.put<Indicator>('indicators', body);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      ...{ slot: 'jobs-created', title: { fr: 'Emplois créés', en: 'Jobs created', original: 'fr' }, values: [] },
      ...{ targets: [...targets].reverse(), organisation: { slug: ministry.slug }, version: 1 },
    });
    expect((await ministry.lead.browser.put('indicators', body, first.id)).status).toBe(200);
    expect((await ministry.lead.browser.put('indicators', { ...body, unit: 'jobs' }, first.id)).status).toBe(409);
    expect(await entriesOf(first.id)).toMatchObject([{ verb: 'create', after: { slot: 'jobs-created' } }]);
  });

  it('fills a slot once, also when two send at the same time', async () => {
    const body = indicatorOn((await ground([SLOT])).reference, { slot: 'jobs-created' });
    const answers = await Promise.all([1, 2, 3].map(() => ministry.lead.browser.put<Problem>('indicators', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    const refused = answers.find(({ status }) => status === 400);
    expect(refused?.body.errors).toMatchObject([{ path: 'slot', code: 'taken' }]);
  });

  it('is planned by nobody else, and one of the public record by nobody', async () => {
    const { id, reference } = await ground();
    const answers = await Promise.all(
      [ministry.member, cso.lead].map(({ browser }) => browser.put('indicators', indicatorOn(reference))),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    const recorded = await make.indicator({ recommendationId: id });
    expect((await change(recorded.id, 1, { direction: 'down' })).status).toBe(403);
  });

  it('is measured against something else from now on, and stays what it is', async () => {
    const { id } = await ministry.lead.browser.put('indicators', indicatorOn((await ground()).reference));
    const target = { value: 2000, date: '2028-12-31', basis: { fr: 'Plan national', en: null } };
    const { body } = await change(id, 1, { target, baseline: null, targets: [], dimensions: ['age'] });
    expect(body).toMatchObject({ baseline: null, targets: [], dimensions: ['age'], version: 2 });
    expect(body.target).toMatchObject({ value: 2000, date: '2028-12-31', basis: { fr: 'Plan national' } });
    expect(faultsOf(await change(id, 2, { unit: 'jobs' }))).toEqual([400, [['unit', 'unknown']]]);
    expect((await change(id, 1, { direction: 'down' })).status).toBe(412);
    expect((await change(id, 2, { dimensions: ['age'], targets: [] })).body.version).toBe(2);
    expect((await entriesOf(id)).map(({ verb }) => verb)).toEqual(['create', 'change']);
  });

  /** One with a value of a report that another one superseded since. */
  async function measured(changes: Partial<CreateIndicator> = {}): Promise<string> {
    const { id: recommendationId, reference } = await ground();
    const { id } = await ministry.lead.browser.put('indicators', indicatorOn(reference, changes));
    const said = { recommendationId, organisationId: ministry.organisationId };
    const { id: statementId } = await make.report(said);
    await make.reportedValue({ statementId, indicatorId: id, value: 300 });
    await make.report({ ...said, supersedesId: statementId });
    return id;
  }
  const BASIS = { fr: 'Plan national', en: null };

  it('measures the same once a published report gave a value, superseded or not', async () => {
    const id = await measured();
    const others = { title: { fr: 'Stages', en: null }, direction: 'down', isCumulative: false, dimensions: ['sex'] };
    const settled = ['title', 'direction', 'isCumulative', 'dimensions', 'baseline'].map((path) => [path, 'settled']);
    expect(faultsOf(await change(id, 1, { ...others, baseline: null }))).toEqual([400, settled]);
  });

  it('keeps every final target that there were values for, with why it changed', async () => {
    const id = await measured({ target: { value: 10_000, date: '2026-12-31', basis: BASIS } });
    const target = { value: 500, date: '2026-12-31', basis: BASIS };
    expect(faultsOf(await change(id, 1, { target }))).toEqual([400, [['reason', 'required']]]);
    const { body: lower } = await change(id, 1, { target, reason: REASON });
    const basis = { fr: 'Plan national', en: null, original: 'fr' };
    const first = {
      ...{ on: dayAgo(0), period: null, reason: { fr: REASON.fr, original: 'fr' } },
      ...{ from: { value: 10_000, date: '2026-12-31', basis }, to: { value: 500, date: '2026-12-31', basis } },
    };
    expect([lower.target?.value, lower.targetRevisions]).toMatchObject([500, [first]]);
    const { body: none } = await change(id, 2, { target: null, reason: REASON });
    expect(none.targetRevisions).toMatchObject([first, { from: { value: 500 }, to: null }]);
    expect((await entriesOf(id)).at(-1)).toMatchObject({ after: { target: null, targetRevisions: [{}, {}] } });
    expect(faultsOf(await change(id, 3, { target: null, reason: REASON }))).toEqual([400, [['reason', 'not_allowed']]]);
  });

  it('keeps targets of periods that have begun, also before there is a value; those to come are free', async () => {
    const targets = [
      { period: '2026-Q1', value: 100 },
      { period: '2099-Q1', value: 900 },
    ];
    const body = indicatorOn((await ground()).reference, { targets });
    const { id } = await ministry.lead.browser.put('indicators', body);
    const later = [{ period: '2026-Q1', value: 100 }];
    expect((await change(id, 1, { targets: later })).body).toMatchObject({ targetRevisions: [], version: 2 });
    const lower = [{ period: '2026-Q1', value: 10 }];
    expect(faultsOf(await change(id, 2, { targets: lower }))).toEqual([400, [['reason', 'required']]]);
    expect(faultsOf(await change(id, 2, { targets: [] }))).toEqual([400, [['reason', 'required']]]);
    const { body: changed } = await change(id, 2, { targets: lower, reason: REASON });
    expect(changed.targetRevisions).toMatchObject([{ period: '2026-Q1', from: { value: 100 }, to: { value: 10 } }]);
    expect((await change(id, 3, { target: { value: 5, date: null, basis: BASIS } })).body.version).toBe(4);
    const running = { period: periodOf(dayAgo(0)), value: 7 };
    const { body: first } = await change(id, 4, { targets: [...lower, running] });
    expect([first.version, first.targetRevisions.length]).toEqual([5, 1]);
    const over = { period: '2025-Q1', value: 7 };
    expect(faultsOf(await change(id, 5, { targets: [...lower, over] }))).toEqual([400, [['reason', 'required']]]);
  });

  it.each<[string, Partial<Record<keyof CreateIndicator, unknown>>, [string, string][]]>([
    ['a slot that its template has not', { slot: 'jobs' }, [['slot', 'not_found']]],
    ['another kind than its slot', { slot: 'jobs-created', kind: 'scale' }, [['kind', 'not_allowed']]],
    ['a quota without a rule', { kind: 'quota', unit: 'percent', targets: [] }, [['quotaRule', 'required']]],
    ['a rule without a quota', { quotaRule: 'lists' }, [['quotaRule', 'not_allowed']]],
    ['a percentage of people', { kind: 'percentage', targets: [] }, [['unit', 'not_allowed']]],
    ['a count in percent', { unit: 'percent' }, [['unit', 'not_allowed']]],
    ['a baseline to come', { baseline: { year: 2900, value: 1, comment: '' } }, [['baseline.year', 'in_the_future']]],
    ['a negative baseline', { baseline: { year: 2018, value: -1, comment: '' } }, [['baseline.value', 'too_small']]],
    ['half a job', { targets: [{ period: '2027-Q1', value: 0.5 }] }, [['targets.0.value', 'type']]],
    [
      'more than all',
      { kind: 'percentage', unit: 'percent', baseline: null, targets: [{ period: '2027-Q1', value: 101 }] },
      [['targets.0.value', 'too_big']],
    ],
    ['a period that is none', { targets: [{ period: '2027-Q5', value: 1 }] }, [['targets.0.period', 'format']]],
    [
      'a period twice',
      {
        targets: [
          { period: '2027-Q1', value: 1 },
          { period: '2027-Q1', value: 2 },
        ],
      },
      [['targets', 'too_many']],
    ],
    ['an unknown dimension', { dimensions: ['colour'] }, [['dimensions', 'choice']]],
    [
      'nothing at all for a target',
      { target: { value: 1, date: null, basis: { fr: null, en: null } } },
      [['target.basis', 'required']],
    ],
    ['no title', { title: { fr: null, en: null } }, [['title', 'required']]],
  ])('is refused with %s', async (_, changes, faults) => {
    const body = { ...indicatorOn((await ground([SLOT])).reference), ...changes };
    expect(faultsOf(await ministry.lead.browser.put<Problem>('indicators', body))).toEqual([400, faults]);
  });

  it('may fill a slot that an organisation filled which leads no longer', async () => {
    const { id, reference } = await ground([SLOT]);
    const body = indicatorOn(reference, { slot: 'jobs-created' });
    expect((await ministry.lead.browser.put('indicators', body)).status).toBe(201);
    await app.owner.query('UPDATE responsibilities SET until_day = $2 WHERE recommendation_id = $1', [id, dayAgo(1)]);
    await make.responsibility({ recommendationId: id, organisationId: cso.organisationId });
    expect((await cso.lead.browser.put('indicators', body)).status).toBe(201);
  });
});

describe('focal points', () => {
  const assign = (reference: string, body: object, by = ministry.lead.browser, version: number | undefined = 1) =>
    by.send<FocalPoints & Problem>('PATCH', `/api/focal-points/${reference}`, { version, body });
  const listOf = async ({ member }: Side): Promise<FocalPointsPage['items']> =>
    (await member.browser.get<FocalPointsPage>('/api/focal-points?limit=100')).body.items;

  it('are said by the lead and known to the own organisation alone', async () => {
    const { id, reference } = await ground();
    const body = { focalPoint: ministry.member.account.id, alternate: ministry.lead.account.id };
    expect(await assign(reference, body)).toMatchObject({
      status: 200,
      body: {
        focalPoint: { name: ministry.member.account.name },
        alternate: { id: ministry.lead.account.id },
        version: 2,
      },
    });
    const mine = (await listOf(ministry)).find(({ recommendation }) => recommendation.reference === reference);
    expect(mine?.focalPoint?.id).toBe(ministry.member.account.id);
    const theirs = (await listOf(cso)).find(({ recommendation }) => recommendation.reference === reference);
    expect(theirs).toMatchObject({ focalPoint: null, alternate: null });
    const { lead } = ministry;
    expect((await assign(reference, body, lead.browser, 2)).body.version).toBe(2);
    await assign(reference, { focalPoint: null }, lead.browser, 2);
    await assign(reference, { alternate: body.focalPoint }, lead.browser, 3);
    expect(await entriesOf(id)).toMatchObject([
      { verb: 'assign', before: { focalPoint: null, alternate: null }, after: body },
      { verb: 'assign', before: body, after: { focalPoint: null, alternate: body.alternate } },
      { verb: 'assign', after: { focalPoint: null, alternate: body.focalPoint } },
    ]);
  });

  it('change for nobody who has not seen who they are', async () => {
    const { reference } = await ground();
    const { lead, member } = ministry;
    const [mine, theirs] = [lead.account.id, member.account.id];
    expect((await assign(reference, { focalPoint: mine })).body.version).toBe(2);
    const stale = await assign(reference, { focalPoint: theirs });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
    expect(stale.body.current).toMatchObject({ focalPoint: { id: mine }, alternate: null, version: 2 });
    const unseen = await lead.browser.send('PATCH', `/api/focal-points/${reference}`, { body: {} });
    expect(unseen.status).toBe(428);
    const both = await Promise.all(
      [theirs, null].map((focalPoint) => assign(reference, { focalPoint }, lead.browser, 2)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('are two different living people of the own organisation', async () => {
    const { reference } = await ground();
    const [me, somebodyElse] = [ministry.lead.account.id, cso.member.account.id];
    const gone = await make.account({ organisationId: ministry.organisationId, suspendedAt: new Date() });
    expect(faultsOf(await assign(reference, { focalPoint: me, alternate: me }))).toEqual([
      400,
      [['alternate', 'taken']],
    ]);
    expect(faultsOf(await assign(reference, { focalPoint: somebodyElse, alternate: gone.id }))).toEqual([
      400,
      [
        ['focalPoint', 'not_found'],
        ['alternate', 'not_found'],
      ],
    ]);
  });

  it('are nothing for members, for who answers for nothing, and where nothing is', async () => {
    const { reference } = await ground();
    const { reference: others } = await make.recommendation();
    const nobody = { focalPoint: null, alternate: null };
    expect((await assign(reference, nobody, ministry.member.browser)).status).toBe(403);
    expect((await assign(others, nobody)).status).toBe(403);
    expect((await assign('XX-9', nobody)).status).toBe(404);
  });

  it('are looked after no more by who is suspended', async () => {
    const { reference } = await ground();
    const { id: focalPoint } = await make.account({ organisationId: ministry.organisationId });
    await assign(reference, { focalPoint, alternate: null });
    await ministry.lead.browser.send('POST', `/api/members/${focalPoint}/suspension`);
    const mine = (await listOf(ministry)).find(({ recommendation }) => recommendation.reference === reference);
    expect(mine).toMatchObject({ focalPoint: null, version: 3 });
    expect((await assign(reference, { alternate: null }, ministry.lead.browser, 2)).status).toBe(412);
  });
});
