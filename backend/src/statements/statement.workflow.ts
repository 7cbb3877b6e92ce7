import {
  EDITABLE_STATES,
  isGranted,
  permissionOfStep,
  type Place,
  type Role,
  STATEMENT_STEPS,
  type StatementAction,
  type StatementNoun,
  type StatementRelation,
  type StatementState,
  transitionOf,
  UNDO_SECONDS,
} from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { Conflict, Forbidden } from '../core/problems/problems.js';

/** What decides who may do what with a statement. */
export interface StatementFacts {
  noun: StatementNoun;
  state: StatementState;
  organisationId: string;
  /** Who stands behind it: its author, or whoever changed it last. */
  behind: { id: string; role: Role };
  /** How many people its organisation has. */
  people: number;
  /** Of its organisation. */
  place: Place;
  /** Who took its last step, from which state and when; null: nobody yet, or not for this reader. */
  stepped: { by: string; from: StatementState; at: Date } | null;
}

export type Refusal = 'forbidden' | 'step_refused';

/** Once it is public, nothing is taken back. */
const UNDONE_FROM: readonly StatementState[] = ['submitted', 'returned'];

const ACTIONS: readonly StatementAction[] = ['edit', ...STATEMENT_STEPS, 'undoing', 'discard'];

export function isOwn(actor: Actor | null, { organisationId }: Pick<StatementFacts, 'organisationId'>): boolean {
  return actor?.organisationId === organisationId;
}

/** Null: of another organisation, where nobody of theirs may do anything. */
export function relationTo(actor: Actor, statement: StatementFacts): StatementRelation | null {
  if (!isOwn(actor, statement)) return null;
  const { behind, people } = statement;
  if (behind.id !== actor.accountId) return behind.role === 'lead' ? 'our_lead' : 'colleague';
  return people === 1 ? 'mine_alone' : 'mine';
}

/** Why the actor may not do this now; null: they may. What nobody of theirs may ever do comes before the state. */
export function refusalOf(actor: Actor, statement: StatementFacts, action: StatementAction): Refusal | null {
  if (!isPermitted(actor, statement, action)) return 'forbidden';
  return isInTime(statement, action) && statesFor(statement, action).includes(statement.state) ? null : 'step_refused';
}

export function problemOf(refusal: Refusal): Forbidden | Conflict {
  return refusal === 'forbidden' ? new Forbidden() : new Conflict(refusal);
}

/** What a record tells its reader: the very answers that the guard of each action would give. */
export function allowedActions(actor: Actor, statement: StatementFacts): StatementAction[] {
  return ACTIONS.filter((action) => refusalOf(actor, statement, action) === null);
}

/** Whoever may no longer speak of a recommendation may not send in or publish either; sending back is always right. */
function isPermitted(actor: Actor, statement: StatementFacts, action: StatementAction): boolean {
  const relation = relationTo(actor, statement);
  if (relation === null) return false;
  if (action === 'discard') return mayDiscard(actor, statement.noun, relation);
  if (action !== 'return' && !isGranted(actor, `${statement.noun}.draft`, statement.place)) return false;
  if (action === 'edit') return true;
  if (action === 'undoing') return statement.noun !== 'response' && statement.stepped?.by === actor.accountId;
  const permission = permissionOfStep(statement.noun, action);
  return permission !== null && isGranted(actor, permission, relation);
}

/** Also where one may no longer speak: nobody keeps words that go nowhere. What colleagues write, only their lead throws away. */
function mayDiscard(actor: Actor, noun: StatementNoun, relation: StatementRelation): boolean {
  return (
    isGranted(actor, `${noun}.draft`) && (actor.role === 'lead' || relation === 'mine' || relation === 'mine_alone')
  );
}

function statesFor({ noun }: StatementFacts, action: StatementAction): readonly StatementState[] {
  if (action === 'edit') return noun === 'response' ? ['draft'] : EDITABLE_STATES;
  if (action === 'undoing') return UNDONE_FROM;
  if (action === 'discard') return ['draft'];
  return transitionOf(noun, action)?.from ?? [];
}

/** A step is taken back within a minute, before anybody built on it. */
function isInTime({ stepped }: StatementFacts, action: StatementAction): boolean {
  if (action !== 'undoing') return true;
  return stepped !== null && Date.now() - stepped.at.getTime() < UNDO_SECONDS * 1000;
}
