import { EDITABLE_STATES, EVIDENCE_ACTIONS, type EvidenceAction, isGranted } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { type EvidenceRow } from './evidence.repository.js';

/** What decides who may do what with a piece of evidence. */
export type EvidenceFacts = Pick<
  EvidenceRow,
  | 'organisationId'
  | 'statementState'
  | 'fileState'
  | 'keptUntil'
  | 'hasOriginal'
  | 'isWithdrawn'
  | 'isInvolved'
  | 'offeredTo'
  | 'wasOffered'
  | 'widening'
> & { shown: Pick<EvidenceRow['shown'], 'kind' | 'level' | 'file'> };

type Rule = (actor: Actor, evidence: EvidenceFacts) => boolean;

/** What it says may be changed: under a statement that may be changed, or alone, before anybody else may have read it. */
export function isEditable({ statementState, shown, wasOffered, widening }: EvidenceFacts): boolean {
  if (wasOffered) return false;
  if (statementState !== null) return EDITABLE_STATES.includes(statementState);
  return shown.level === 'restricted' && widening === null;
}

const isOurs: Rule = (actor, { organisationId }) => actor.organisationId === organisationId;
const hasPictures: Rule = (_, { shown }) => shown.file !== null;
/** Links and testimonies are always there to read. */
const isReadable: Rule = (_, { fileState }) => fileState === null || fileState === 'ready';
/** What only the own organisation may do once its statement is sent in, or others may have read it. */
const isSettled: Rule = (actor, evidence) => isOurs(actor, evidence) && !isEditable(evidence);

/** A wish to widen is for evidence that a change alone no longer opens; standing alone it is always so. */
export const mayWiden: Rule = (actor, evidence) =>
  isOurs(actor, evidence) &&
  (evidence.statementState === null || !isEditable(evidence)) &&
  evidence.widening === null &&
  isReadable(actor, evidence);

const RULES: Readonly<Record<EvidenceAction, Rule>> = {
  open: (actor, evidence) => hasPictures(actor, evidence) && evidence.shown.level !== 'public',
  open_original: (actor, evidence) =>
    evidence.hasOriginal && (isOurs(actor, evidence) || evidence.offeredTo === 'verify'),
  edit: (actor, evidence) => isOurs(actor, evidence) && isGranted(actor, 'evidence.add') && isEditable(evidence),
  remove: (actor, evidence) => isOurs(actor, evidence) && isGranted(actor, 'evidence.add') && isEditable(evidence),
  narrow: (actor, evidence) =>
    isSettled(actor, evidence) && isGranted(actor, 'evidence.narrow') && evidence.shown.level !== 'restricted',
  widen: (actor, evidence) =>
    mayWiden(actor, evidence) && isGranted(actor, 'widening.ask') && evidence.shown.level !== 'public',
  offer: (actor, evidence) =>
    isOurs(actor, evidence) &&
    isGranted(actor, 'evidence.offer') &&
    (evidence.statementState === null || !isEditable(evidence)) &&
    (isReadable(actor, evidence) || evidence.fileState === 'original_only'),
  share_with_lead: (actor, evidence) =>
    mayWiden(actor, evidence) && isGranted(actor, 'widening.ask') && evidence.shown.level !== 'public',
  redact: (actor, evidence) =>
    isOurs(actor, evidence) && isGranted(actor, 'evidence.add') && hasPictures(actor, evidence),
  keep_original: (actor, evidence) =>
    isOurs(actor, evidence) && isGranted(actor, 'evidence.keep_original') && evidence.keptUntil !== null,
  withdraw: (actor, evidence) => isOurs(actor, evidence) && isGranted(actor, 'evidence.withdraw'),
  verify: (actor, evidence) =>
    isGranted(actor, 'verification.draft', evidence.isInvolved ? 'responsible' : 'uninvolved'),
};

/** What a record tells its reader; what is withdrawn is only looked at. */
export function actionsOf(actor: Actor | null, evidence: EvidenceFacts): EvidenceAction[] {
  if (actor === null || evidence.isWithdrawn) return [];
  return EVIDENCE_ACTIONS.filter((action) => RULES[action](actor, evidence));
}

export function mayDo(actor: Actor, evidence: EvidenceFacts, action: EvidenceAction): boolean {
  return actionsOf(actor, evidence).includes(action);
}
