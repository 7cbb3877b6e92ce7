import type { Day, Id } from './common.js';
import type { Matter, OrganisationRef } from './reference.js';
import type { VerificationTarget } from './verifications.js';
import { STATEMENT_NOUNS, STATEMENT_PATHS } from './workflow.js';

/** In what words are blacked out: in what is published, a statement or a finding. */
export const BLACKOUT_NOUNS = [...STATEMENT_NOUNS, 'verification'] as const;
export type BlackoutNoun = (typeof BLACKOUT_NOUNS)[number];
export const BLACKOUT_PATHS = { ...STATEMENT_PATHS, verification: 'verifications' } as const satisfies Record<
  BlackoutNoun,
  string
>;

export interface BlackoutTarget {
  noun: BlackoutNoun;
  id: Id;
}

/** Why they are: they endanger a person. */
export const BLACKOUT_CATEGORIES = ['identity_protected'] as const;
export type BlackoutCategory = (typeof BLACKOUT_CATEGORIES)[number];

/** What stands in the place of words that were blacked out, however long they were. */
export const BLACKED_OUT = '███';

/** The note on a statement or a finding that words in it were blacked out. */
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

/** What would be blacked out: every published version of it, oldest first; what one organisation found of one thing are versions. In drafts that follow it is too, uncounted. */
export interface BlackoutPreview {
  matches: BlackoutMatch[];
}

/** `POST /api/blackouts/inspection`: nothing is kept of it. */
export interface InspectBlackout {
  /** Any published version of it. */
  target: BlackoutTarget;
  /** 1 to 20 of 2 to 200 characters; found as whole words, in capitals or not, whatever the spaces between them. */
  words: string[];
}

/** `PUT /api/blackouts/{id}`: by the own lead it is done at once; of an editor it is a wish that another one decides. */
export interface CreateBlackout extends InspectBlackout {
  category: BlackoutCategory;
}

/** Words to black out in every version of a published statement or finding. The words go with the decision. */
export interface Blackout extends Matter {
  id: Id;
  target: BlackoutTarget;
  /** Of a finding: what it is about. */
  about: Pick<VerificationTarget, 'noun' | 'id'> | null;
  organisation: OrganisationRef;
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
  'id' | 'target' | 'organisation' | 'recommendation' | 'framework' | 'category' | 'askedOn'
>;
