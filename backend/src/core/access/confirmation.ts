import { Forbidden } from '../problems/problems.js';
import { type SessionFacts } from './actor.js';

const HOLDS_MS = 10 * 60_000;

/** Before something grave: who asks must have said again, moments ago, who they are. @throws Forbidden */
export function requireConfirmed(session: Pick<SessionFacts, 'confirmedAt'> | null | undefined): void {
  const at = session?.confirmedAt?.getTime() ?? 0;
  if (Date.now() - at > HOLDS_MS) throw new Forbidden('confirmation_required');
}
