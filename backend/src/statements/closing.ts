import { type Day } from '@parole-tenue/contract';
import { today } from '../core/http/validators.js';

/** Whether a period has closed since something was begun for it, now if it is only being begun: then it is changed no longer. */
export function hasClosedSince(begun: Date | undefined, closesOn: Day | null): boolean {
  if (begun === undefined || closesOn === null) return false;
  return begun.toISOString().slice(0, 10) <= closesOn && closesOn < today();
}
