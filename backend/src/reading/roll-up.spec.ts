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
});
