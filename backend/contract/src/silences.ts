import type { Day, Id, Page, PageQuery } from './common.js';
import type { OrganisationRef, RecommendationRef } from './reference.js';
import type { Language, ResponsibilityPart } from './vocabulary.js';
import type { StatementNoun } from './workflow.js';

/** What somebody may be silent with. */
export const SILENCE_KINDS = ['report', 'response', 'assessment', 'reply'] as const;
export type SilenceKind = (typeof SILENCE_KINDS)[number];

/**
 * How long an organisation has not spoken so: `days` since it last did (`said`), or since it could, its first account
 * (`never`). Of replies: since the oldest objection without one. Null where nobody expects it: a response of who does not
 * lead, a report of observers, a reply where nothing waits for one.
 */
export interface SilentFor {
  state: 'said' | 'never';
  on: Day | null;
  days: number;
}

/** One organisation and one recommendation that it answers for or once spoke of. */
export interface SilenceItem {
  organisation: OrganisationRef;
  /** False: not yet invited, and never silent; all of `silent` is null. */
  isInvited: boolean;
  recommendation: RecommendationRef;
  /** Its part today; null where it only spoke of it. */
  part: ResponsibilityPart | null;
  silent: Record<SilenceKind, SilentFor | null>;
  /** The longest of them, or of the one that was asked for. */
  days: number | null;
  /** The last it said of it. */
  lastWord: { noun: StatementNoun; id: Id; publishedOn: Day; language: Language; sentence: string } | null;
}

/** `GET /api/silences`: longest first, those not yet invited last. */
export interface SilencesQuery extends PageQuery {
  theme?: string[];
  organisation?: string[];
  /** Reference of a recommendation. */
  recommendation?: string[];
  /** Silent with this. */
  with?: SilenceKind;
  /** For so many days at least. */
  days?: number;
}

export type SilencesPage = Page<SilenceItem>;
