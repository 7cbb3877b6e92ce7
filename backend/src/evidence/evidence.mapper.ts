import { type Evidence, type OwnEvidence } from '@parole-tenue/contract';
import { type EvidenceRow } from './evidence.repository.js';

export function toEvidence({ id, kind, caption, url, level, isDemo }: EvidenceRow): Evidence {
  return { id, kind, caption, url, level, isDemo };
}

export function toOwnEvidence(row: EvidenceRow): OwnEvidence {
  return { ...toEvidence(row), attachedTo: { noun: row.noun, id: row.statementId }, version: row.version };
}

/** What the journal holds of it in the open: where it stands and who may read it, never what it is. */
export function traceOf(row: EvidenceRow | null): object | null {
  return row && { attachedTo: { noun: row.noun, id: row.statementId }, level: row.level, version: row.version };
}

/** What it is, for its own organisation alone. */
export function contentOf(row: EvidenceRow | null): object | null {
  return row && { caption: row.caption, url: row.url };
}
