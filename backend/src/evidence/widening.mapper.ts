import { type Widening } from '@parole-tenue/contract';
import { type Actor, type Member } from '../core/access/actor.js';
import { toRecord } from './evidence.mapper.js';
import { type EvidenceRow } from './evidence.repository.js';
import { allowedSteps } from './widening.rules.js';
import { type WideningRow } from './widenings.repository.js';

export function toWidening(member: Member, widening: WideningRow, evidence: EvidenceRow): Widening {
  const { id, evidenceId, level, organisation, askedBy, askedById, askedOn, state, version } = widening;
  return {
    ...{ id, evidence: evidenceId, level, organisation, askedBy, askedOn, state, version },
    isMine: askedById === member.accountId,
    preview: toRecord(readerOf(widening), asRead(widening, evidence)),
    allowedActions: allowedSteps(member, widening, evidence),
  };
}

/** For the journal: where it stands, never what the evidence is. */
export function wishOf({ evidenceId, level, organisation, state }: WideningRow): object {
  return { evidence: evidenceId, level, organisation: organisation?.slug ?? null, state };
}

/** Somebody of the wider circle, of no organisation there is. Null: a visitor. */
function readerOf({ level, organisationId, organisationKind }: WideningRow): Actor | null {
  if (level === 'public') return null;
  return {
    ...{ accountId: '', role: 'member' },
    organisationId: organisationId ?? '',
    organisationKind: organisationKind ?? 'civil_society',
  };
}

/** What others have of the row: none of its own organisation's. */
function asRead({ shown, organisationId }: WideningRow, evidence: EvidenceRow): EvidenceRow {
  const isForLead = organisationId !== null;
  return { ...evidence, shown, isInvolved: isForLead, offeredTo: isForLead ? 'inform' : null };
}
