import { type AdminRequest } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { type RequestView } from './request.view.js';
import { allowedActions } from './request.workflow.js';

export function toRequest(actor: Actor, request: RequestView): AdminRequest {
  const { organisationId: _o, personId: _p, askedById, askedAt, decidedAt, ...shown } = request;
  return {
    ...shown,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    isMine: askedById === actor.accountId,
    allowedActions: allowedActions(actor, request),
  };
}

/** For the journal: neither the address nor the words, which may name somebody. */
export function traceOf({
  kind,
  state,
  organisationId,
  personId,
  role,
  organisationKind,
  version,
}: RequestView): object {
  return { kind, state, organisationId, personId, role, organisationKind, version };
}
