import type { Day, Id, Translated } from './common.js';
import type { Verification } from './verifications.js';
import type { OrganisationRef } from './reference.js';
import type { BlockerKind, MilestoneState } from './vocabulary.js';

/** What stands in a milestone's way, as a report says it. */
export interface Blocker {
  kind: BlockerKind;
  /** At most 1,000 characters; needed when the report is submitted. */
  text: string;
  /** Not in the future. */
  since: Day;
}

/** A change of plan. The old day stays visible. */
export interface MilestoneRevision {
  from: Day;
  to: Day;
  reason: Translated;
  on: Day;
}

/** What observer organisations found of a milestone, the latest finding of each (docs/method.md, "Verification"). */
export interface MilestoneVerification {
  confirmed: number;
  contradicted: number;
  inconclusive: number;
  /** It is achieved, and two observer organisations at least confirm it. */
  isVerified: boolean;
  /** Newest first. */
  findings: Verification[];
}

/** A step as it stands now. State, actual date and blockers follow from the current published reports. */
export interface Milestone {
  id: Id;
  title: Translated;
  /** Who answers for it. */
  organisation: OrganisationRef;
  /** Where it is to happen; empty: everywhere. */
  areas: string[];
  weight: number;
  /** The plan as last revised, and as first made. */
  plannedOn: Day;
  firstPlannedOn: Day;
  /** Oldest first. */
  revisions: MilestoneRevision[];
  state: MilestoneState;
  achievedOn: Day | null;
  /** Of a milestone that is neither achieved nor cancelled. */
  blockers: Blocker[];
  /** Why it was cancelled, as the report says it. */
  cancelledBecause: string | null;
  /** Days between the first plan and the actual date, or the present plan while not achieved. Never negative. */
  slippageDays: number;
  /** Days since the present plan passed unachieved; 0 when not overdue. */
  overdueDays: number;
  /** The report that moved it last; null while as planned. */
  movedBy: Id | null;
  verification: MilestoneVerification;
  isDemo: boolean;
  version: number;
}

/** `PUT /api/milestones/{id}`: planned by the lead of the organisation that leads the recommendation; public at once. */
export interface CreateMilestone {
  /** The recommendation's reference. */
  recommendation: string;
  /** Slug of an organisation responsible today. */
  organisation: string;
  title: NewTranslated;
  /** Slugs of areas, each once. */
  areas: string[];
  /** 1 to 100. */
  weight: number;
  plannedOn: Day;
}

/** Words of which one language may be missing: 1 to 300 characters each, French or English at least. */
export interface NewTranslated {
  fr: string | null;
  en: string | null;
}

/**
 * `PATCH /api/milestones/{id}` with `If-Match`. Another planned day needs a reason, and the old day stays. Once a published
 * report moved it, title, areas, weight and organisation stay (`settled`: plan another one), the organisation also while it is
 * overdue.
 */
export interface ChangeMilestone {
  organisation?: string;
  title?: NewTranslated;
  areas?: string[];
  weight?: number;
  plannedOn?: Day;
  /** With `plannedOn`, and only with it: 10 to 1,000 characters. */
  reason?: NewTranslated;
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
  /** What was done, at most 2,000 characters; of a cancelled one the reason, which is then required. */
  text: string;
  /** Only of `planned` and `in_progress`; each kind once. */
  blockers: Blocker[];
}

/** As a report is sent: without blockers there are none. */
export type SentMove = Omit<MilestoneMove, 'blockers'> & Partial<Pick<MilestoneMove, 'blockers'>>;
