import { isGranted, type MemberAction, type Permission, type PersonRelation } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { Conflict, Forbidden } from '../core/problems/problems.js';
import { type MemberRow } from './members.repository.js';

type Person = Pick<MemberRow, 'id' | 'role' | 'isSuspended'>;

/** What each action needs: a permission, and that the person is suspended or not. */
const ACTIONS: Record<MemberAction, { permission: Permission; onSuspended: boolean }> = {
  appoint: { permission: 'member.appoint', onSuspended: false },
  suspend: { permission: 'member.suspend', onSuspended: false },
  restore: { permission: 'member.suspend', onSuspended: true },
  help: { permission: 'member.help', onSuspended: false },
};

export function allowedActions(actor: Member, person: Person): MemberAction[] {
  const actions = Object.keys(ACTIONS) as MemberAction[];
  return actions.filter((action) => isPermitted(actor, person, action) && isPossible(person, action));
}

/** @throws Forbidden, Conflict */
export function requireAllowed(actor: Member, person: Person, action: MemberAction): void {
  if (!isPermitted(actor, person, action)) throw new Forbidden();
  if (!isPossible(person, action)) throw new Conflict('step_refused');
}

/**
 * Nobody acts on themselves, and so a lead always remains: whoever acts. That holds when two act on each other only if
 * the second one looks again, with everybody held. @throws Forbidden
 */
export function requireStillLead({ accountId }: Member, leads: string[]): void {
  if (!leads.includes(accountId)) throw new Forbidden();
}

function isPermitted(actor: Member, person: Person, action: MemberAction): boolean {
  return isGranted(actor, ACTIONS[action].permission, relationTo(actor, person));
}

function isPossible({ isSuspended }: Person, action: MemberAction): boolean {
  return ACTIONS[action].onSuspended === isSuspended;
}

function relationTo({ accountId }: Member, { id, role }: Person): PersonRelation {
  return id === accountId ? 'self' : role;
}
