import type { Day, Id } from './common.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { StatementNoun } from './workflow.js';

/** Why words of a published statement are blacked out: they endanger a person. */
export const BLACKOUT_CATEGORIES = ['identity_protected'] as const;
export type BlackoutCategory = (typeof BLACKOUT_CATEGORIES)[number];

/** What stands in the place of words that were blacked out, however long they were. */
export const BLACKED_OUT = '███';

/** The note on a statement that words in it were blacked out. */
export interface BlackoutMark {
  category: BlackoutCategory;
  on: Day;
}

/** How often the words stand in one published version, its returns included. */
export interface BlackoutMatch {
  id: Id;
  publishedOn: Day;
  count: number;
}

/** What would be blacked out: every published version of the statement, oldest first. In drafts that follow it is too, uncounted. */
export interface BlackoutPreview {
  matches: BlackoutMatch[];
}

/** `POST /api/blackouts/inspection`: nothing is kept of it. */
export interface InspectBlackout {
  /** Any version of it. */
  statement: { noun: StatementNoun; id: Id };
  /** 1 to 20 of 2 to 200 characters; found as whole words, in capitals or not, whatever the spaces between them. */
  words: string[];
}

/** `PUT /api/blackouts/{id}`: by the own lead it is done at once; of an editor it is a wish that another one decides. */
export interface CreateBlackout extends InspectBlackout {
  category: BlackoutCategory;
}

/** Words to black out in every version of a published statement. The words go with the decision. */
export interface Blackout {
  id: Id;
  statement: { noun: StatementNoun; id: Id };
  organisation: OrganisationRef;
  recommendation: RecommendationRef;
  category: BlackoutCategory;
  state: 'open' | 'done' | 'refused';
  askedOn: Day;
  /** For editors, while it is open. */
  words: string[] | null;
  /** While it is open. */
  preview: BlackoutPreview | null;
  isMine: boolean;
  allowedActions: ('agreement' | 'refusal')[];
  version: number;
}

/** What waits for another editor. */
export type BlackoutToDecide = Pick<
  Blackout,
  'id' | 'statement' | 'organisation' | 'recommendation' | 'category' | 'askedOn'
>;
