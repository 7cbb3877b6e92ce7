import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Milestone, type RecommendationStory } from '@parole-tenue/contract';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
});
afterAll(() => app.stop());

/** A recommendation, its lead, and a milestone planned so many days ago. */
async function milestone(plannedDaysAgo: number) {
  const { id: recommendationId, reference } = await make.recommendation();
  const { id: organisationId } = await make.organisation({ kind: 'government' });
  const said = { recommendationId, organisationId };
  const { id: milestoneId } = await make.milestone({ ...said, plannedOn: dayAgo(plannedDaysAgo) });
  const read = async (): Promise<RecommendationStory> =>
    (await app.visitor().get<RecommendationStory>(`/api/recommendations/${reference}`)).body;
  return { said, milestoneId, read, now: async (): Promise<Milestone | undefined> => (await read()).milestones[0] };
}

describe('a milestone', () => {
  it('stands as planned until a published report moves it', async () => {
    const { said, milestoneId, now } = await milestone(-30);
    const { id: statementId } = await make.report({ ...said, state: 'submitted' });
    await make.move({ statementId, milestoneId, state: 'achieved', achievedOn: dayAgo(1) });
    expect(await now()).toMatchObject({
      state: 'planned',
      achievedOn: null,
      movedBy: null,
      slippageDays: 0,
      overdueDays: 0,
      plannedOn: dayAgo(-30),
    });
  });

  it('is overdue from the day after its plan, and slips until today', async () => {
    expect(await (await milestone(0)).now()).toMatchObject({ overdueDays: 0, slippageDays: 0 });
    expect(await (await milestone(12)).now()).toMatchObject({ state: 'planned', overdueDays: 12, slippageDays: 12 });
  });

  it('is achieved on the day the report says, and its slippage ends there', async () => {
    const { said, milestoneId, now } = await milestone(100);
    const { id: statementId } = await make.report(said);
    await make.move({ statementId, milestoneId, state: 'achieved', achievedOn: dayAgo(60) });
    expect(await now()).toMatchObject({
      state: 'achieved',
      achievedOn: dayAgo(60),
      movedBy: statementId,
      slippageDays: 40,
      overdueDays: 0,
    });
  });

  it('has no slippage when achieved before its day', async () => {
    const { said, milestoneId, now } = await milestone(10);
    const { id: statementId } = await make.report(said);
    await make.move({ statementId, milestoneId, state: 'achieved', achievedOn: dayAgo(15) });
    expect(await now()).toMatchObject({ slippageDays: 0 });
  });

  it('follows the latest of several reports', async () => {
    const { said, milestoneId, now } = await milestone(10);
    const later = await make.report({ ...said, publishedAt: daysAgo(5) });
    const earlier = await make.report({ ...said, publishedAt: daysAgo(50) });
    await make.move({ statementId: later.id, milestoneId, state: 'in_progress' });
    await make.move({ statementId: earlier.id, milestoneId, state: 'cancelled' });
    expect(await now()).toMatchObject({ state: 'in_progress', movedBy: later.id, overdueDays: 10 });
  });

  it('goes back where it was when a newer version of the report drops the move', async () => {
    const { said, milestoneId, now } = await milestone(10);
    const before = await make.report({ ...said, publishedAt: daysAgo(80) });
    await make.move({ statementId: before.id, milestoneId, state: 'in_progress' });
    const report = await make.report({ ...said, publishedAt: daysAgo(50) });
    await make.move({ statementId: report.id, milestoneId, state: 'achieved', achievedOn: dayAgo(52) });
    expect(await now()).toMatchObject({ state: 'achieved' });
    await make.report({ ...said, supersedesId: report.id });
    expect(await now()).toMatchObject({ state: 'in_progress', achievedOn: null, movedBy: before.id });
  });

  it('shows its first plan, its last, and every change between', async () => {
    const { milestoneId, now } = await milestone(100);
    await make.revision({ milestoneId, plannedFrom: dayAgo(50), plannedTo: dayAgo(8), revisedOn: dayAgo(20) });
    await make.revision({ milestoneId, plannedFrom: dayAgo(100), plannedTo: dayAgo(50), revisedOn: dayAgo(70) });
    const shown = await now();
    expect(shown).toMatchObject({
      firstPlannedOn: dayAgo(100),
      plannedOn: dayAgo(8),
      slippageDays: 100,
      overdueDays: 8,
    });
    expect(shown?.revisions.map(({ from, to, on }) => [from, to, on])).toEqual([
      [dayAgo(100), dayAgo(50), dayAgo(70)],
      [dayAgo(50), dayAgo(8), dayAgo(20)],
    ]);
  });

  it('enters the roll-up by its weight, unless it is cancelled', async () => {
    const { said, milestoneId, read } = await milestone(3);
    const [achieved, cancelled] = [
      await make.milestone({ ...said, weight: 4 }),
      await make.milestone({ ...said, weight: 7 }),
    ];
    const { id: statementId } = await make.report(said);
    await make.move({ statementId, milestoneId: achieved.id, state: 'achieved', achievedOn: dayAgo(0) });
    await make.move({ statementId, milestoneId: cancelled.id, state: 'cancelled' });
    const story = await read();
    expect(story.rollUp).toEqual({
      achieved: 1,
      counted: 2,
      cancelled: 1,
      achievedWeight: 4,
      countedWeight: 5,
      share: 0.8,
      overdue: 1,
    });
    expect(story.milestones.map(({ id }) => id)).toContain(milestoneId);
  });
});
