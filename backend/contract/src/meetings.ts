import type { Day, Id } from './common.js';
import type { OrganisationRef } from './reference.js';
import type { DecisionOutcomeKind, MeetingLevel } from './vocabulary.js';

/**
 * What a meeting decided. Once a report that tells of it is published, its words, its owner and its day stay under its id in
 * every later version of its organisation: other words are another decision.
 */
export interface Decision {
  id: Id;
  /** At most 500 characters; needed, as its owner is, when the report is submitted. */
  text: string;
  /** Who is to do it: an organisation or an office, never a person; at most 200 characters. */
  owner: string;
  /** Not before the meeting. */
  dueOn: Day | null;
}

/**
 * A meeting between the state and civil society, as a report tells it. No other current published report tells of it under
 * the same id, or of its decisions under theirs.
 */
export interface Meeting {
  id: Id;
  level: MeetingLevel;
  /** Not in the future. */
  heldOn: Day;
  /** An area's slug: a place is never finer. Null for a national meeting; needed for others when the report is submitted. */
  area: string | null;
  /** Organisations, never persons: at most 50, at most 200 characters each. */
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

/**
 * A meeting of the current published reports, with what became of its decisions. What its teller took back stays as far as
 * another organisation said what became of it: marked, and never counted as a meeting.
 */
export interface ReportedMeeting extends Omit<Meeting, 'decisions'> {
  report: Id;
  organisation: OrganisationRef;
  /** Its teller's current reports tell of it no longer. */
  isWithdrawn: boolean;
  /** `isOverdue`: due, and nobody said what became of it. `isWithdrawn`: its teller's current reports tell of it no longer. */
  decisions: (Decision & { outcomes: StatedOutcome[]; isOverdue: boolean; isWithdrawn: boolean })[];
}
