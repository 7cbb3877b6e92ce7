import { type EvidenceRecord, type OwnEvidence, type VisibilityLevel } from '@parole-tenue/contract';

/** What others read of a piece of the own organisation, nothing of what is the organisation's alone. */
export function asRead(own: OwnEvidence, level: VisibilityLevel | null): EvidenceRecord {
  const { id, kind, caption, url, text, month, area, about, file, verifications, withdrawn, isDemo } = own;
  const { organisation, recommendation } = own;
  return {
    ...{ id, kind, caption, url, text, month, area, about, file, verifications, withdrawn, isDemo },
    ...{ organisation, recommendation, level: level ?? own.level, allowedActions: [] },
  };
}
