import {
  type ChangeEvidence,
  type CreateEvidence,
  type EvidenceKind,
  FILE_KINDS,
  isGranted,
  MEDIA_TYPES,
  type MediaType,
  VISIBILITY_LEVELS,
} from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { faultIf } from '../core/problems/field-faults.js';
import { Conflict, type FieldFault, Forbidden } from '../core/problems/problems.js';
import { hasClosedSince } from '../statements/closing.js';
import { type StatementView } from '../statements/statement.view.js';
import {
  problemOf,
  type Refusal,
  refusalOf,
  relationTo,
  type StatementFacts,
} from '../statements/statement.workflow.js';
import { isEditable } from './evidence.actions.js';
import { type EvidenceRow } from './evidence.repository.js';

type Statement = StatementFacts & Pick<StatementView, 'createdAt' | 'closesOn'>;
type Level = Pick<CreateEvidence, 'level'>;

/** What each kind must and must not bring. A redacted copy brings no file: it is made from the one it copies. */
export function kindFaults({ kind, url, text, file, redactionOf, redactions }: CreateEvidence): FieldFault[] {
  const isFile = (FILE_KINDS as readonly string[]).includes(kind);
  const isCopy = redactionOf !== undefined;
  return [
    ...faultOfPart('url', url, kind === 'link'),
    ...faultOfPart('text', text, kind === 'testimony'),
    ...faultOfPart('file', file, isFile && !isCopy),
    ...faultOfPart('redactions', redactions, isCopy),
    ...faultIf(isCopy && !isFile, 'redactionOf', 'not_allowed'),
    ...faultIf(isFile && file !== undefined && !isOfKind(kind, file.mediaType), 'file.mediaType', 'choice'),
  ];
}

/** A change brings no part that its kind does not have. */
export function changeFaults(kind: CreateEvidence['kind'], { url, text }: ChangeEvidence): FieldFault[] {
  return [
    ...faultIf(url !== undefined && kind !== 'link', 'url', 'not_allowed'),
    ...faultIf(text !== undefined && kind !== 'testimony', 'text', 'not_allowed'),
  ];
}

function faultOfPart(path: string, value: unknown, isNeeded: boolean): FieldFault[] {
  return [
    ...faultIf(isNeeded && value === undefined, path, 'required'),
    ...faultIf(!isNeeded && value !== undefined, path, 'not_allowed'),
  ];
}

function isOfKind(kind: EvidenceKind, mediaType: MediaType): boolean {
  const types: Partial<Record<EvidenceKind, readonly MediaType[]>> = MEDIA_TYPES;
  return types[kind]?.includes(mediaType) ?? false;
}

/** Evidence is brought and taken away while its statement may be changed. @throws Forbidden, Conflict */
export function requireEditable(actor: Actor, statement: Statement): void {
  const refusal = refusalOfEdit(actor, statement);
  if (refusal) throw problemOf(refusal);
  if (!isGrantedOn(actor, 'evidence.add', statement)) throw new Forbidden();
}

/**
 * While its statement may be changed, all of it may; alone, before anybody else may have read it. Later only its level,
 * only to fewer readers, and by a lead: that is immediate. Letting more people read takes two, and is not for a change.
 * What was offered, or widened by two, says for good what they saw.
 * @throws Forbidden, Conflict
 */
export function requireChangeable(
  actor: Actor,
  statement: Statement | null,
  row: EvidenceRow,
  change: Level & { isContent: boolean },
): void {
  const refusal = statement ? refusalOfEdit(actor, statement) : refusalAlone(row);
  if (row.wasOffered && change.isContent) throw new Conflict('step_refused');
  if (refusal === null && (statement || !isWider(change, row.shown))) return;
  if (refusal !== null && change.isContent) throw problemOf(refusal);
  const isGrantedHere = statement
    ? isGrantedOn(actor, 'evidence.narrow', statement)
    : isGranted(actor, 'evidence.narrow');
  if (!isGrantedHere || !isWider(row.shown, change)) throw new Forbidden();
}

const refusalAlone = (row: EvidenceRow): Refusal | null => (isEditable(row) ? null : 'step_refused');

/** It is taken away only before anybody else may have read it: later it is withdrawn, and a mark stays. @throws Forbidden, Conflict */
export function requireRemovable(actor: Actor, statement: Statement | null, row: EvidenceRow): void {
  if (statement) requireEditable(actor, statement);
  if (!isEditable(row)) throw new Conflict('step_refused');
}

/** What a report rests on is no more changed than the report, once its period has closed. */
function refusalOfEdit(actor: Actor, statement: Statement): Refusal | null {
  const isClosed = hasClosedSince(statement.createdAt, statement.closesOn);
  return refusalOf(actor, statement, 'edit') ?? (isClosed ? 'step_refused' : null);
}

function isGrantedOn(actor: Actor, permission: 'evidence.add' | 'evidence.narrow', statement: StatementFacts): boolean {
  const relation = relationTo(actor, statement);
  return relation !== null && isGranted(actor, permission, relation);
}

/** Levels stand from the widest to the narrowest. */
export function isWider({ level }: Level, than: Level): boolean {
  return VISIBILITY_LEVELS.indexOf(level) < VISIBILITY_LEVELS.indexOf(than.level);
}
