import { MILESTONE_STATES } from '@parole-tenue/contract';
import fc from 'fast-check';
import { type MilestoneTally, rollUpOf } from './roll-up.js';

const tally = (state: MilestoneTally['state'], milestones: number, weight: number, overdue = 0): MilestoneTally => ({
  state,
  milestones,
  weight,
  overdue,
});

describe('the roll-up of milestones', () => {
  it('is the weight of those achieved over the weight of all that are not cancelled', () => {
    expect(
      rollUpOf([
        tally('achieved', 2, 9),
        tally('planned', 1, 5, 1),
        tally('in_progress', 1, 6),
        tally('cancelled', 1, 7),
      ]),
    ).toEqual({ achieved: 2, counted: 4, cancelled: 1, achievedWeight: 9, countedWeight: 20, share: 0.45, overdue: 1 });
  });

  it.each([
    ['without milestones', []],
    ['with cancelled ones only', [tally('cancelled', 2, 4)]],
  ])('has no share %s', (_, tallies) => {
    expect(rollUpOf(tallies).share).toBeNull();
  });

  it('is nothing, not absent, where none is achieved', () => {
    expect(rollUpOf([tally('planned', 1, 3)]).share).toBe(0);
  });

  const milestone = fc.record({
    state: fc.constantFrom(...MILESTONE_STATES),
    weight: fc.integer({ min: 1, max: 100 }),
    isOverdue: fc.boolean(),
  });
  type Generated = typeof milestone extends fc.Arbitrary<infer One> ? One : never;

  /** As the database tallies them: once per state, or in pieces. */
  const tallied = (milestones: Generated[]): MilestoneTally[] =>
    milestones.map(({ state, weight, isOverdue }) => tally(state, 1, weight, Number(isOverdue && isOpen(state))));
  const isOpen = (state: Generated['state']): boolean => state === 'planned' || state === 'in_progress';

  it('holds its definition, whatever the milestones', () => {
    fc.assert(
      fc.property(fc.array(milestone, { maxLength: 30 }), (milestones) => {
        let [achieved, counted] = [0, 0];
        for (const { state, weight } of milestones) {
          if (state !== 'cancelled') counted += weight;
          if (state === 'achieved') achieved += weight;
        }
        const rollUp = rollUpOf(tallied(milestones));
        expect(rollUp.share).toBe(counted === 0 ? null : achieved / counted);
        expect(rollUp.counted + rollUp.cancelled).toBe(milestones.length);
        expect(rollUp.overdue).toBe(milestones.filter(({ state, isOverdue }) => isOverdue && isOpen(state)).length);
      }),
    );
  });

  it('is nothing but what is achieved, and moved by no cancelled milestone', () => {
    fc.assert(
      fc.property(fc.array(milestone, { minLength: 1, maxLength: 30 }), milestone, (milestones, one) => {
        const share = rollUpOf(tallied(milestones)).share;
        const withCancelled = rollUpOf(tallied([...milestones, { ...one, state: 'cancelled' }])).share;
        const withAchieved = rollUpOf(tallied([...milestones, { ...one, state: 'achieved' }])).share;
        expect(withCancelled).toBe(share);
        expect(withAchieved).toBeGreaterThanOrEqual(share ?? 0);
        expect(withAchieved).toBeLessThanOrEqual(1);
      }),
    );
  });
});
