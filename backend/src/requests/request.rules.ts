import { type CreateAdminRequest, REQUEST_FIELDS } from '@parole-tenue/contract';
import { type FieldFault } from '../core/problems/problems.js';

const FIELDS = ['organisation', 'email', 'person', 'role', 'organisationKind'] as const;

/** Each kind has fields of its own: no more, no fewer. */
export function shapeFaults(sent: CreateAdminRequest): FieldFault[] {
  const needed: readonly (keyof CreateAdminRequest)[] = REQUEST_FIELDS[sent.kind];
  return FIELDS.flatMap((path): FieldFault[] => {
    const [isNeeded, isSent] = [needed.includes(path), sent[path] !== undefined];
    if (isNeeded === isSent) return [];
    return [{ path, code: isNeeded ? 'required' : 'unknown' }];
  });
}
