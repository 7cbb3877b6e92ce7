import { type Evidence, type EvidenceRecord, type OwnEvidence, type OwnFile } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { actionsOf } from './evidence.actions.js';
import { type EvidenceRow } from './evidence.repository.js';

export function toEvidence({ shown }: EvidenceRow): Evidence {
  return shown;
}

export function toRecord(actor: Actor | null, row: EvidenceRow): EvidenceRecord {
  const { shown, organisation, recommendation } = row;
  return { ...shown, organisation, recommendation, allowedActions: actionsOf(actor, row) };
}

export function toOwnEvidence(actor: Actor, row: EvidenceRow): OwnEvidence {
  const { statementId, noun, author, authorId, redactionOf, offers, widening, version } = row;
  return {
    ...toRecord(actor, row),
    attachedTo: statementId && noun ? { noun, id: statementId } : null,
    author: author ?? '',
    isMine: authorId === actor.accountId,
    sent: toOwnFile(row),
    ...{ redactionOf, offers, widening, version },
  };
}

function toOwnFile(row: EvidenceRow): OwnFile | null {
  const { fileState, fileRefusal, keptUntil, mediaType, sentBytes, hasOriginal } = row;
  if (fileState === null) return null;
  return { state: fileState, refusal: fileRefusal, keptUntil, bytes: sentBytes, mediaType, hasOriginal };
}

/** What the journal holds of it in the open: where it stands and who may read it, never what it is. */
export function traceOf(row: EvidenceRow | null): object | null {
  if (row === null) return null;
  const { statementId, noun, recommendation, shown, version } = row;
  const place = statementId
    ? { attachedTo: { noun, id: statementId } }
    : { recommendation: { reference: recommendation.reference } };
  const withdrawn = shown.withdrawn && { withdrawn: shown.withdrawn.category };
  return { ...place, level: shown.level, ...withdrawn, version };
}

/** What it is, for its own organisation alone. */
export function contentOf(row: EvidenceRow | null): object | null {
  if (row === null) return null;
  const { caption, url, text, month, area, about } = row.shown;
  return { caption, url, text, month, area, about };
}
