import { type Id, isGranted, REPORT_TEXT_LEAST } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft, type StatementView } from '../statements/statement.view.js';

/** What the report is checked against. */
export interface ReportContext {
  /** Of the recommendation it speaks of. */
  milestones: Id[];
  /** The report it wants to supersede, when the reader sees one under that id. */
  superseded: StatementView | null;
}

/** What is wrong with a report. A complete one lacks nothing. */
export function faultsOf(
  actor: Actor,
  report: StatementDraft,
  context: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  return [
    ...moveFaults(actor, report, context.milestones),
    ...supersedingFaults(report, context.superseded),
    ...(isComplete ? gapsOf(report) : []),
  ];
}

function moveFaults(actor: Actor, { moves, place }: StatementDraft, milestones: Id[]): FieldFault[] {
  if (moves.length === 0) return [];
  if (!isGranted(actor, 'milestone.move', place)) return [{ path: 'moves', code: 'not_allowed' }];
  return moves.flatMap(({ milestone, state, achievedOn }, index): FieldFault[] => [
    ...fault(!milestones.includes(milestone), `moves.${index}.milestone`, 'not_found'),
    ...fault(state !== 'achieved' && achievedOn !== null, `moves.${index}.achievedOn`, 'not_allowed'),
  ]);
}

/** Only the current version of an own published report on the same recommendation is followed by a newer one. */
function supersedingFaults(report: StatementDraft, superseded: StatementView | null): FieldFault[] {
  if (report.supersedes === null) return [];
  const isKnown =
    superseded?.state === 'published' &&
    superseded.organisationId === report.organisationId &&
    superseded.recommendationId === report.recommendationId;
  if (!isKnown) return [{ path: 'supersedes', code: 'not_found' }];
  return fault(![null, report.id].includes(superseded.supersededBy), 'supersedes', 'not_allowed');
}

function gapsOf({ text, moves }: StatementDraft): FieldFault[] {
  return [
    ...fault(text.trim().length < REPORT_TEXT_LEAST, 'text', text.trim() === '' ? 'required' : 'too_short'),
    ...moves.flatMap(({ state, achievedOn }, index) =>
      fault(state === 'achieved' && achievedOn === null, `moves.${index}.achievedOn`, 'required'),
    ),
  ];
}

function fault(isWrong: boolean, path: string, code: FieldFault['code']): FieldFault[] {
  return isWrong ? [{ path, code }] : [];
}
