import type { BlackoutMark } from './blackouts.js';
import type { Day, Id, Page, PageQuery } from './common.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Language, ResponsibilityPart } from './vocabulary.js';
import type { StatementNoun } from './workflow.js';

/** What somebody may be silent with. */
export const SILENCE_KINDS = ['report', 'response', 'assessment', 'reply'] as const;
export type SilenceKind = (typeof SILENCE_KINDS)[number];

/** Whose lines follow each other. */
export const SILENCE_GROUPINGS = ['organisation', 'recommendation'] as const;
export type SilenceGrouping = (typeof SILENCE_GROUPINGS)[number];

/**
 * How long an organisation has not spoken so: `days` since it last did (`said`), or since it could (`never`): the later of its
 * first account and of the day from which it answers for it, and of a reply the oldest objection to what it said that has none. Null where nobody expects it (`SilenceItem`).
 */
export interface SilentFor {
  state: 'said' | 'never';
  /** The day that is counted from. */
  on: Day;
  days: number;
}

/**
 * One organisation and one recommendation that it answers for or once spoke of. Organisations that ended, or that nobody may
 * speak for today, are in no list of the silent.
 *
 * A report is expected of who leads it, and of who reported on it once and may still; never of observers. A response: of who
 * leads it, until it is given. An assessment of it, or of one of its milestones: of everybody. A reply: while an objection waits for one.
 */
export interface SilenceItem {
  organisation: OrganisationRef;
  /** False: not yet invited, and never silent; all of `silent` is null. */
  isInvited: boolean;
  recommendation: RecommendationRef;
  /** Its part today, of several the first of the vocabulary; null where it only spoke of it. */
  part: ResponsibilityPart | null;
  silent: Record<SilenceKind, SilentFor | null>;
  /** The longest of them, or of the one that was asked for. */
  days: number | null;
  /** The last it said of it. */
  lastWord: LastWord | null;
}

export interface LastWord {
  noun: StatementNoun;
  id: Id;
  publishedOn: Day;
  language: Language;
  /** Its first sentence; cut at a word with an ellipsis where that is long. */
  sentence: string;
  /** Where words that endangered a person were blacked out; newest first. */
  blackouts: BlackoutMark[];
  isDemo: boolean;
}

/**
 * `GET /api/silences`: organisation after organisation, the one with the longest silence first and those not yet invited last; or
 * recommendation after recommendation, as the register has them. Within each the longest first, over the borders of pages too.
 */
export interface SilencesQuery extends PageQuery {
  theme?: string[];
  /** Slug. */
  organisation?: string[];
  /** Reference of a recommendation. */
  recommendation?: string[];
  /** By organisation where it is left out. */
  by?: SilenceGrouping;
  /** Silent with this: of whom it is expected. */
  with?: SilenceKind;
  /** For so many days at least; nobody who is not yet invited. */
  days?: number;
}

export type SilencesPage = Page<SilenceItem>;
