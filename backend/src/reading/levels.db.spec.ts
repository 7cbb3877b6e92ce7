import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Judgement,
  lastDayOf,
  type LevelCause,
  type OrganisationKind,
  periodOf,
  type RecommendationLevels,
  type RecommendationStory,
} from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory, inBoth } from '../../test/factories.js';
import { type Side, sideOf } from '../../test/side.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let observer: Side;
let cso: Side;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.data);
  observer = await sideOf(app, make, 'independent');
  cso = await sideOf(app, make, 'civil_society');
});
afterAll(() => app.stop());

const levelsOf = async (reference: string, who = app.visitor()) =>
  (await who.get<RecommendationLevels>(`/api/recommendations/${reference}/levels`)).body;

interface Said {
  judgement?: Judgement | null;
  days: number;
  areas?: string[];
  milestoneId?: string;
}

/** A recommendation, and organisations that judge it. */
async function matter() {
  const { id: recommendationId, reference } = await make.recommendation();
  const organisation = (kind: OrganisationKind) => make.organisation({ kind });
  const say = (organisationId: string, { judgement = 'minimum', days, ...more }: Said) =>
    make.assessment({ recommendationId, organisationId, judgement, publishedAt: daysAgo(days), ...more });
  return { recommendationId, reference, organisation, say };
}

describe('the levels of a recommendation', () => {
  it('are absent under a reference that nobody gave', async () => {
    expect((await app.visitor().get('/api/recommendations/XX-1/levels')).status).toBe(404);
  });

  it('are silent where nobody judged it', async () => {
    const { reference } = await matter();
    const levels = await levelsOf(reference);
    expect(levels).toMatchObject({ asOf: dayAgo(0), divergence: null, regionalDivergence: null });
    expect(levels.perspectives.map(({ state }) => state)).toEqual(Array(4).fill('never_assessed'));
    expect([levels.areas, levels.milestones, levels.quarters, levels.changes]).toEqual([[], [], [], []]);
  });

  it('are of today what the story’s strip tells, and of each area what civil society says there', async () => {
    const { reference, organisation, say } = await matter();
    const [ministry, one, other] = [
      await organisation('government'),
      await organisation('civil_society'),
      await organisation('civil_society'),
    ];
    await say(ministry.id, { judgement: 'full', days: 20 });
    await say(one.id, { judgement: 'not_initiated', days: 10, areas: ['kidal'] });
    await say(other.id, { judgement: 'intermediate', days: 5, areas: ['kayes', 'gao'] });
    await say(ministry.id, { judgement: 'not_initiated', days: 400, areas: ['kidal'] });
    const levels = await levelsOf(reference);
    const { body: story } = await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`);
    const { perspectives, divergence, regionalDivergence, areas } = story;
    expect(levels).toMatchObject({ perspectives, divergence, regionalDivergence, areas });
    expect([divergence, regionalDivergence]).toEqual([3, 2]);
    expect(areas.map(({ area, level, organisations }) => [area, level, organisations])).toEqual([
      ['gao', 2, 1],
      ['kayes', 2, 1],
      ['kidal', 0, 1],
    ]);
  });

  it('are told of milestones that somebody judged, as the plan orders them, and count for no more than these', async () => {
    const { recommendationId, reference, organisation, say } = await matter();
    const [ministry, association] = [await organisation('government'), await organisation('civil_society')];
    const step = (days: number, title: string) =>
      make.milestone({ recommendationId, organisationId: ministry.id, plannedOn: dayAgo(days), title: inBoth(title) });
    const [late, early] = [await step(-90, 'late'), await step(-10, 'early')];
    await step(-50, 'nobody judged it');
    await say(association.id, { judgement: 'minimum', days: 9, milestoneId: late.id });
    await say(association.id, { judgement: 'minimum', days: 8, milestoneId: early.id });
    await say(ministry.id, { judgement: 'full', days: 7, milestoneId: early.id });
    const { milestones, perspectives, quarters } = await levelsOf(reference);
    expect(milestones.map(({ milestone, divergence }) => [milestone.id, milestone.title.fr, divergence])).toEqual([
      [early.id, 'early', 2],
      [late.id, 'late', null],
    ]);
    expect(milestones[1]?.perspectives.map(({ level }) => level)).toEqual([null, 1, null, null]);
    expect(perspectives.every(({ state }) => state === 'never_assessed')).toBe(true);
    expect(quarters).toEqual([]);
  });
});

describe('the quarters', () => {
  it('go from that of the first judgement to today, each as it was on its last day', async () => {
    const { reference, organisation, say } = await matter();
    const [ministry, association] = [await organisation('government'), await organisation('civil_society')];
    await say(ministry.id, { judgement: 'full', days: 800 });
    await say(association.id, { judgement: 'minimum', days: 300, areas: ['gao'] });
    await say(ministry.id, { judgement: 'intermediate', days: 250 });
    const { quarters, perspectives, divergence } = await levelsOf(reference);
    expect(quarters[0]).toMatchObject({ period: periodOf(dayAgo(800)), asOf: lastDayOf(periodOf(dayAgo(800))) });
    expect(quarters.at(-1)).toMatchObject({
      ...{ period: periodOf(dayAgo(0)), asOf: dayAgo(0), perspectives, divergence },
    });
    const of = (days: number) => quarters.find(({ period }) => period === periodOf(dayAgo(days)));
    expect(of(800)?.perspectives[0]).toMatchObject({ state: 'assessed', level: 3 });
    expect(of(400)?.perspectives[0]).toMatchObject({ state: 'outdated', level: 3 });
    expect(of(140)?.perspectives.map(({ level }) => level)).toEqual([2, 1, null, null]);
    expect([of(400)?.divergence, of(140)?.divergence]).toEqual([null, 1]);
    expect(new Set(quarters.map(({ period }) => period)).size).toBe(quarters.length);
  });

  it('are forty at most, the latest', async () => {
    const { reference, organisation, say } = await matter();
    await say((await organisation('donor')).id, { days: 4500 });
    const { quarters } = await levelsOf(reference);
    expect([quarters.length, quarters.at(-1)?.asOf]).toEqual([40, dayAgo(0)]);
  });
});

describe('the changes', () => {
  const refsOf = (causes: LevelCause[] | undefined) => causes?.map(({ noun, id }) => `${noun} ${id}`) ?? [];

  it('tell when a side came to see it otherwise, by whose word, and when a word grew old', async () => {
    const { reference, organisation, say } = await matter();
    const ministry = await organisation('government');
    const first = await say(ministry.id, { judgement: 'minimum', days: 900 });
    await say(ministry.id, { judgement: 'minimum', days: 700 });
    const last = await say(ministry.id, { judgement: 'full', days: 100 });
    const { changes } = await levelsOf(reference);
    expect(changes.map(({ from, to, statements }) => [from, to, refsOf(statements)])).toEqual([
      [{ state: 'outdated', level: 1 }, { state: 'assessed', level: 3 }, [`assessment ${last.id}`]],
      [{ state: 'assessed', level: 1 }, { state: 'outdated', level: 1 }, []],
      [{ state: 'never_assessed', level: null }, { state: 'assessed', level: 1 }, [`assessment ${first.id}`]],
    ]);
    expect(changes[0]).toMatchObject({ on: dayAgo(100), perspective: 'government', divergence: null });
    expect(changes[0]?.statements[0]).toMatchObject({
      ...{ organisation: { slug: ministry.slug, kind: 'government' }, publishedOn: dayAgo(100) },
    });
    expect(Math.round((Date.now() - Date.parse(changes[1]?.on ?? '')) / 86_400_000)).toBeGreaterThan(330);
  });

  it('name the report that took a judgement back, and who went over to another side', async () => {
    const { recommendationId, reference, organisation, say } = await matter();
    const { id: organisationId } = await organisation('government');
    const said = { recommendationId, organisationId };
    const full = await make.report({ ...said, judgement: 'full', publishedAt: daysAgo(30) });
    const none = await make.report({ ...said, supersedesId: full.id, publishedAt: daysAgo(20) });
    const donor = await organisation('donor');
    await say(donor.id, { days: 15 });
    await app.data.query(`UPDATE organisations SET kind = 'independent' WHERE id = $1`, [donor.id]);
    const over = await say(donor.id, { days: 5 });
    const { changes } = await levelsOf(reference);
    expect(
      changes.slice(0, 2).map(({ perspective, to, statements }) => [perspective, to.state, refsOf(statements)]),
    ).toEqual([
      ['donor', 'never_assessed', [`assessment ${over.id}`]],
      ['independent', 'assessed', [`assessment ${over.id}`]],
    ]);
    expect(changes[0]?.statements[0]?.organisation.kind).toBe('independent');
    expect(changes[2]?.statements[0]?.organisation.kind).toBe('donor');
    expect(changes[3]).toMatchObject({ on: dayAgo(20), to: { state: 'never_assessed' } });
    expect(refsOf(changes[3]?.statements)).toEqual([`report ${none.id}`]);
  });

  it('tell what the word may have taken up: what it rests on, objections to the one before, findings since then', async () => {
    const { recommendationId, reference, organisation, say } = await matter();
    const [ministry, association] = [await organisation('government'), await organisation('civil_society')];
    const said = { recommendationId, organisationId: ministry.id };
    const milestone = await make.milestone(said);
    const report = await make.report({ ...said, publishedAt: daysAgo(60) });
    const before = await say(association.id, { judgement: 'full', days: 50 });
    const by = { authorId: observer.member.account.id, organisationId: observer.organisationId };
    const finding = (days: number, changes: object) =>
      make.verification({ ...by, state: 'published', publishedAt: daysAgo(days), ...changes });
    const tooEarly = await finding(70, { milestoneId: milestone.id });
    const objection = await make.objection({ ...said, answersId: before.id, publishedAt: daysAgo(40) });
    const found = await finding(30, { milestoneId: milestone.id });
    await finding(5, { milestoneId: milestone.id });
    await make.objection({
      recommendationId,
      organisationId: association.id,
      answersId: report.id,
      publishedAt: daysAgo(35),
    });
    const now = await say(association.id, { judgement: 'minimum', days: 10 });
    await make.ground({ statementId: now.id, reportId: report.id });
    const { changes } = await levelsOf(reference);
    expect(refsOf(changes[0]?.after)).toEqual([
      `verification ${found.id}`,
      `objection ${objection.id}`,
      `report ${report.id}`,
    ]);
    expect(changes[0]?.after[0]?.organisation).toMatchObject({ slug: observer.slug, kind: 'independent' });
    expect(refsOf(changes[1]?.after)).toEqual([`verification ${tooEarly.id}`]);
    expect(JSON.stringify(changes)).not.toMatch(/\dT\d/);
  });

  it('tell of no finding on what not everybody may read, not even to whoever may', async () => {
    const { recommendationId, reference, organisation, say } = await matter();
    const ground = { recommendationId, organisationId: cso.organisationId, authorId: cso.member.account.id };
    const by = {
      authorId: observer.member.account.id,
      organisationId: observer.organisationId,
      state: 'published',
    } as const;
    for (const level of ['public', 'shared', 'restricted'] as const) {
      const { id: evidenceId } = await make.evidence({ ...ground, level });
      const shown = { ownerId: cso.organisationId, offeredById: cso.lead.account.id };
      await make.offer({ evidenceId, organisationId: observer.organisationId, ...shown });
      await make.verification({ ...by, evidenceId, publishedAt: daysAgo(20) });
    }
    const { id: evidenceId } = await make.evidence({ ...ground, level: 'public' });
    await make.verification({ ...by, evidenceId, state: 'draft' });
    await say((await organisation('donor')).id, { days: 10 });
    const all = await levelsOf(reference);
    expect(all.changes[0]?.after).toHaveLength(1);
    for (const { browser } of [observer.lead, cso.lead]) expect(await levelsOf(reference, browser)).toEqual(all);
  });
});

describe('the functions of a day', () => {
  const FUNCTIONS = [
    ...['judgements_on', 'area_judgements_on', 'perspective_views_on', 'area_views_on'],
    ...['divergences_on', 'regional_divergences_on'],
  ];

  it.each(FUNCTIONS)('%s reads of one subject what was said of it, and not what was said of all', async (name) => {
    const { recommendationId } = await matter();
    const rows = await app.data.query<Record<'QUERY PLAN', string>>(
      `EXPLAIN SELECT (SELECT count(*) FROM ${name}(days.day) one WHERE one.subject_id = '${recommendationId}')
       FROM (SELECT current_date - i AS day FROM generate_series(0, 9) i) days`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/ on statements s .*\n.*[( ]\(?subject_id = /);
    expect(plan).not.toContain(`Function Scan on ${name}`);
  });
});
