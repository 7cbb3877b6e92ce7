import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Day, type Id, MILESTONE_STATES, type MilestoneState, type Period } from '@parole-tenue/contract';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAgo, daysAgo, Factory } from '../../test/factories.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
let make: Factory;
let said: { recommendationId: Id; organisationId: Id; authorId: Id };

beforeAll(async () => {
  app = await TestApp.start();
  make = new Factory(app.owner);
  const { id: recommendationId } = await make.recommendation();
  const { id: organisationId } = await make.organisation({ kind: 'government' });
  said = { recommendationId, organisationId, authorId: (await make.account({ organisationId })).id };
});
afterAll(() => app.stop());

const PLANS = 200;
/** The latest first, as their last days tell. */
const PERIODS = ['2026-Q3', '2026-H1', '2025-Q4'];

/** All days are so many days ago; negative ones are to come. */
interface Move {
  state: MilestoneState;
  achieved: number;
  published: number;
  period: Period;
  /** Published, followed by another version, or not published at all. */
  fate: 'stands' | 'superseded' | 'draft';
}
interface Plan {
  planned: number;
  revisions: { to: number; on: number }[];
  moves: Move[];
}

const days = fc.integer({ min: -60, max: 60 });
const past = fc.integer({ min: 0, max: 60 });
const plan: fc.Arbitrary<Plan> = fc.record({
  planned: days,
  revisions: fc.array(fc.record({ to: days, on: fc.constantFrom(0, 0, 1, 5, 30) }), { maxLength: 3 }),
  moves: fc.uniqueArray(
    fc.record({
      state: fc.constantFrom(...MILESTONE_STATES),
      achieved: past,
      published: past,
      period: fc.constantFrom(...PERIODS),
      fate: fc.constantFrom('stands', 'stands', 'superseded', 'draft'),
    }),
    { selector: ({ published }) => published, maxLength: 3 },
  ),
});

/** The definitions of docs/method.md, "Milestones", once more and as plainly as can be. */
function plainly({ planned, revisions, moves }: Plan) {
  let now = planned;
  for (const on of [30, 5, 1, 0]) now = revisions.filter((revision) => revision.on === on).at(-1)?.to ?? now;
  const told = moves.filter(({ fate }) => fate === 'stands').sort((a, b) => a.published - b.published);
  const current = PERIODS.map((period) => told.find((move) => move.period === period)).find(
    (move) => move !== undefined,
  );
  const state = current?.state ?? 'planned';
  const isOpen = state === 'planned' || state === 'in_progress';
  const end = state === 'achieved' ? (current?.achieved ?? now) : isOpen && now > 0 ? 0 : now;
  return {
    state,
    plannedOn: dayAgo(now),
    achievedOn: state === 'achieved' ? dayAgo(current?.achieved ?? 0) : null,
    slippageDays: Math.max(0, planned - end),
    overdueDays: isOpen ? Math.max(0, now) : 0,
  };
}

async function put({ planned, revisions, moves }: Plan): Promise<Id> {
  const { authorId: _, ...of } = said;
  const { id: milestoneId } = await make.milestone({ ...of, plannedOn: dayAgo(planned) });
  for (const [position, { to, on }] of revisions.entries()) {
    const days = { plannedFrom: dayAgo(planned), plannedTo: dayAgo(to), revisedOn: dayAgo(on) };
    await make.revision({ milestoneId, ...days, position });
  }
  for (const { state, achieved, published, period, fate } of moves) {
    const report = { ...said, period, publishedAt: fate === 'draft' ? null : daysAgo(published) };
    const { id: statementId } = await make.report({ ...report, ...(fate === 'draft' && { state: 'draft' }) });
    await make.move({ statementId, milestoneId, state, achievedOn: state === 'achieved' ? dayAgo(achieved) : null });
    if (fate === 'superseded') await make.report({ ...said, id: randomUUID(), supersedesId: statementId });
  }
  return milestoneId;
}

interface Row {
  id: Id;
  state: MilestoneState;
  plannedOn: Day;
  achievedOn: Day | null;
  slippageDays: number;
  overdueDays: number;
}

async function standing(ids: Id[]): Promise<Row[]> {
  const { rows } = await app.owner.query<Row>(
    `SELECT m.id, m.state, m.planned_on::text AS "plannedOn", m.achieved_on::text AS "achievedOn",
       m.slippage_days AS "slippageDays", m.overdue_days AS "overdueDays"
     FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN current_milestones m ON m.id = asked.id ORDER BY asked.place`,
    [ids],
  );
  return rows;
}

describe('milestones as the database sees them', () => {
  it('slip and are overdue as they are defined, whatever the plans', async () => {
    const plans = fc.sample(plan, PLANS);
    const ids: Id[] = [];
    await app.owner.query('BEGIN');
    for (const one of plans) ids.push(await put(one));
    await app.owner.query('COMMIT');
    const found = await standing(ids);
    const compared = plans.map((one, index) => ({
      plan: one,
      found: found[index],
      plainly: { id: ids[index], ...plainly(one) },
    }));
    expect(found).toHaveLength(PLANS);
    expect(compared.filter((one) => !isDeepStrictEqual(one.found, one.plainly))).toEqual([]);
  });
});
