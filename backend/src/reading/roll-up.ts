import { type MilestoneRollUp, type MilestoneState } from '@parole-tenue/contract';

/** Milestones in one state: how many, their weight, and how many of them are overdue. */
export interface MilestoneTally {
  state: MilestoneState;
  milestones: number;
  weight: number;
  overdue: number;
}

/** Weight of achieved milestones over weight of all that are not cancelled (docs/method.md, "Milestones"). */
export function rollUpOf(tallies: MilestoneTally[]): MilestoneRollUp {
  const achieved = sum(tallies.filter(({ state }) => state === 'achieved'));
  const cancelled = sum(tallies.filter(({ state }) => state === 'cancelled'));
  const counted = sum(tallies.filter(({ state }) => state !== 'cancelled'));
  return {
    achieved: achieved.milestones,
    counted: counted.milestones,
    cancelled: cancelled.milestones,
    achievedWeight: achieved.weight,
    countedWeight: counted.weight,
    share: counted.weight > 0 ? achieved.weight / counted.weight : null,
    overdue: counted.overdue,
  };
}

function sum(tallies: MilestoneTally[]): Omit<MilestoneTally, 'state'> {
  const total = (of: (tally: MilestoneTally) => number): number => tallies.reduce((sum, tally) => sum + of(tally), 0);
  return {
    milestones: total(({ milestones }) => milestones),
    weight: total(({ weight }) => weight),
    overdue: total(({ overdue }) => overdue),
  };
}
