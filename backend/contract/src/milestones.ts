import type { Day, Id, Translated } from './common.js';
import type { OrganisationRef } from './reference.js';
import type { MilestoneState } from './vocabulary.js';

/** A step as it stands now. State and actual date follow from the current published reports. */
export interface Milestone {
  id: Id;
  title: Translated;
  organisation: OrganisationRef;
  weight: number;
  /** The plan as last revised, and as first made. */
  plannedOn: Day;
  firstPlannedOn: Day;
  /** Every change of plan, oldest first. */
  revisions: { from: Day; to: Day; reason: Translated; on: Day }[];
  state: MilestoneState;
  achievedOn: Day | null;
  /** Days between the first plan and the actual date, or the present plan while not achieved. Never negative. */
  slippageDays: number;
  /** Days since the present plan passed unachieved; 0 when not overdue. */
  overdueDays: number;
  /** The report that moved it last; null while as planned. */
  movedBy: Id | null;
  isDemo: boolean;
}

/** Weight of achieved milestones over weight of all that are not cancelled, and what was left out. */
export interface MilestoneRollUp {
  achieved: number;
  counted: number;
  cancelled: number;
  achievedWeight: number;
  countedWeight: number;
  /** 0 to 1; null when nothing is counted. */
  share: number | null;
  overdue: number;
}

/** A report's move of a milestone. */
export interface MilestoneMove {
  milestone: Id;
  state: MilestoneState;
  /** With `achieved`: the day it was; not in the future. */
  achievedOn: Day | null;
  /** What was done, at most 2,000 characters. */
  text: string;
}
