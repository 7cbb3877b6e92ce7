import { type AdminRequest, type OrganisationMember } from '@parole-tenue/contract';

import { MINISTRY } from './statements';

/** A request of another administrator, to be decided. */
export function adminRequest(changes: Partial<AdminRequest> = {}): AdminRequest {
  return {
    id: 'q1',
    kind: 'suspend_organisation',
    state: 'open',
    organisation: MINISTRY,
    person: null,
    email: null,
    role: null,
    organisationKind: null,
    reason: 'Le ministère a été fusionné par décret.',
    askedBy: 'Oumou',
    askedAt: '2026-11-22T09:00:00Z',
    decidedBy: null,
    decidedAt: null,
    isMine: false,
    allowedActions: ['approval', 'refusal'],
    version: 1,
    ...changes,
  };
}

/** A member of the own organisation, whom the lead who looks may do everything about. */
export function member(changes: Partial<OrganisationMember> = {}): OrganisationMember {
  return {
    id: 'm1',
    name: 'Bakary',
    role: 'member',
    isMe: false,
    joinedOn: '2026-01-15',
    hasFactor: true,
    isSuspended: false,
    allowedActions: ['appoint', 'suspend', 'help'],
    version: 1,
    ...changes,
  };
}
