import type { Day, Id } from './common.js';
import type { OrganisationRef } from './reference.js';
import type { DecisionOutcomeKind, MeetingLevel } from './vocabulary.js';

/** What a meeting decided. */
export interface Decision {
  id: Id;
  /** 1 to 500 characters. */
  text: string;
  /** Who is to do it: an organisation or an office, never a person; 1 to 200 characters. */
  owner: string;
  dueOn: Day | null;
}

/** A meeting between the state and civil society, as a report tells it. */
export interface Meeting {
  id: Id;
  level: MeetingLevel;
  /** Not in the future. */
  heldOn: Day;
  /** An area's slug: a place is never finer. Null for a national meeting. */
  area: string | null;
  /** Organisations, never persons: at most 50, 1 to 200 characters each. */
  organisations: string[];
  /** How many people took part: by sex, and how many of all were young (15 to 40). Null: not counted. */
  women: number | null;
  men: number | null;
  young: number | null;
  /** At most 2,000 characters. */
  agenda: string;
  /** At most 50. */
  decisions: Decision[];
}

/** What a later report says became of a decision of a meeting on the same recommendation. */
export interface DecisionOutcome {
  decision: Id;
  outcome: DecisionOutcomeKind;
  /** At most 1,000 characters. */
  text: string;
}

/** What one side says became of a decision. Sides may differ: both stand. */
export interface StatedOutcome {
  outcome: DecisionOutcomeKind;
  text: string;
  report: Id;
  organisation: OrganisationRef;
  publishedOn: Day;
}

/** A meeting of the current published reports, with what became of its decisions. */
export interface ReportedMeeting extends Omit<Meeting, 'decisions'> {
  report: Id;
  organisation: OrganisationRef;
  /** `isOverdue`: due, and nobody said what became of it. */
  decisions: (Decision & { outcomes: StatedOutcome[]; isOverdue: boolean })[];
}
