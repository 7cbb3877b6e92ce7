import {
  isGranted,
  REQUEST_ACTIONS,
  REQUEST_TRANSITIONS,
  type RequestAction,
  type RequestRelation,
} from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { type RequestView } from './request.view.js';

/** What decides who may do what with a request. */
export type RequestFacts = Pick<RequestView, 'state' | 'askedById' | 'personId'>;

export type Refusal = 'forbidden' | 'step_refused';

/** Nobody decides about what they asked for themselves, nor about themselves. */
export function relationTo({ accountId }: Actor, { askedById, personId }: RequestFacts): RequestRelation {
  if (askedById === accountId) return 'asked';
  return personId === accountId ? 'concerned' : 'to_decide';
}

/** Why the actor may not do this now; null: they may. What they may never do comes before the state. */
export function refusalOf(actor: Actor, request: RequestFacts, action: RequestAction): Refusal | null {
  const isPermitted = isGranted(actor, REQUEST_TRANSITIONS[action].permission, relationTo(actor, request));
  if (!isPermitted) return 'forbidden';
  return request.state === 'open' ? null : 'step_refused';
}

/** What a request tells its reader: the very answers that the guard of each action would give. */
export function allowedActions(actor: Actor, request: RequestFacts): RequestAction[] {
  return REQUEST_ACTIONS.filter((action) => refusalOf(actor, request, action) === null);
}
