import type { Permission } from './permissions.js';

/** States of a statement, of whatever noun. A published one is never edited; a newer one supersedes it. */
export const STATEMENT_STATES = ['draft', 'submitted', 'returned', 'published'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** What an organisation can say: how it goes, how far that is, what it answers, what it objects to, what it replies to that. */
export const STATEMENT_NOUNS = ['report', 'assessment', 'response', 'objection', 'reply'] as const;
export type StatementNoun = (typeof STATEMENT_NOUNS)[number];

/** The nouns in addresses: `/api/replies/{id}`. */
export const STATEMENT_PATHS = {
  report: 'reports',
  assessment: 'assessments',
  response: 'responses',
  objection: 'objections',
  reply: 'replies',
} as const satisfies Record<StatementNoun, string>;

/** How many characters its text has at most. */
export const STATEMENT_TEXT_MOST = 20_000;

/** Steps are nouns in the address: `POST /api/reports/{id}/submission`. */
export const STATEMENT_STEPS = ['submission', 'return', 'publication'] as const;
export type StatementStep = (typeof STATEMENT_STEPS)[number];

export interface Transition {
  from: readonly StatementState[];
  to: StatementState;
  /** The second half of the permission: `report.submit`, `assessment.submit`. */
  verb: 'submit' | 'return' | 'publish';
}

export const STATEMENT_TRANSITIONS: Readonly<Record<StatementStep, Transition>> = {
  submission: { from: ['draft', 'returned'], to: 'submitted', verb: 'submit' },
  return: { from: ['submitted'], to: 'returned', verb: 'return' },
  publication: { from: ['submitted'], to: 'published', verb: 'publish' },
};

/** The lead of the lead organisation answers in its name, alone and at once. */
const RESPONSE_PUBLICATION: Transition = { from: ['draft'], to: 'published', verb: 'publish' };

/** The transition a step of a noun makes; null where the noun knows no such step. */
export function transitionOf(noun: StatementNoun, step: StatementStep): Transition | null {
  if (noun !== 'response') return STATEMENT_TRANSITIONS[step];
  return step === 'publication' ? RESPONSE_PUBLICATION : null;
}

/** For so many seconds the person who took a step that is not public may take it back. */
export const UNDO_SECONDS = 60;

/** So many statements an organisation publishes about one subject in a day (UTC), and no more. */
export const DAILY_PUBLICATIONS_MAX = 100;

/** In these states the own organisation may change what a statement says. */
export const EDITABLE_STATES: readonly StatementState[] = ['draft', 'returned'];

/** What the caller may do with a record now; the screens show these and no other. */
export type StatementAction = 'edit' | StatementStep | 'undoing' | 'discard';

/** The permission a step asks for; null where the noun knows no such step. */
export function permissionOfStep(noun: StatementNoun, step: StatementStep): Permission | null {
  const transition = transitionOf(noun, step);
  if (transition === null) return null;
  return noun === 'response' ? 'response.publish' : `${noun}.${transition.verb}`;
}
