import { isGranted, VISIBILITY_LEVELS } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { Forbidden } from '../core/problems/problems.js';
import { hasClosedSince } from '../statements/closing.js';
import { type StatementView } from '../statements/statement.view.js';
import {
  problemOf,
  type Refusal,
  refusalOf,
  relationTo,
  type StatementFacts,
} from '../statements/statement.workflow.js';
import { type EvidenceRow } from './evidence.repository.js';

type Statement = StatementFacts & Pick<StatementView, 'createdAt' | 'closesOn'>;

/** Evidence is brought and taken away while its statement may be changed. @throws Forbidden, Conflict */
export function requireEditable(actor: Actor, statement: Statement): void {
  const refusal = refusalOfEdit(actor, statement);
  if (refusal) throw problemOf(refusal);
  if (!isGrantedOn(actor, 'evidence.add', statement)) throw new Forbidden();
}

/**
 * While its statement may be changed, all of it may. Later only its level, only to fewer readers, and by a lead: that
 * is immediate. Letting more people read takes two, and is not for a change. @throws Forbidden, Conflict
 */
export function requireChangeable(actor: Actor, statement: Statement, before: EvidenceRow, after: EvidenceRow): void {
  const refusal = refusalOfEdit(actor, statement);
  if (refusal === null) return;
  if (after.caption !== before.caption || after.url !== before.url) throw problemOf(refusal);
  if (!isGrantedOn(actor, 'evidence.narrow', statement) || !isWider(before, after)) throw new Forbidden();
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
export function isWider({ level }: Pick<EvidenceRow, 'level'>, than: Pick<EvidenceRow, 'level'>): boolean {
  return VISIBILITY_LEVELS.indexOf(level) < VISIBILITY_LEVELS.indexOf(than.level);
}
