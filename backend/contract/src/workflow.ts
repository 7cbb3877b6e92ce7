import type { Permission } from './permissions.js';

/** States of a statement: a report or an assessment. A published one is never edited; a newer one supersedes it. */
export const STATEMENT_STATES = ['draft', 'submitted', 'returned', 'published'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

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

/** In these states the own organisation may change what a statement says. */
export const EDITABLE_STATES: readonly StatementState[] = ['draft', 'returned'];

export type StatementNoun = 'report' | 'assessment';

/** What the caller may do with a record now; the screens show these and no other. */
export type StatementAction = 'edit' | StatementStep;

/** The permission a step asks for. */
export function permissionOfStep(noun: StatementNoun, step: StatementStep): Permission {
  return `${noun}.${STATEMENT_TRANSITIONS[step].verb}`;
}
