import { isGranted, type MilestoneMove, type MilestoneState } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { faultIf, faultsIn, isBlank } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type ReportContext } from './report-context.repository.js';

/** Only on the way something can stand in it. */
const ON_THE_WAY: readonly MilestoneState[] = ['planned', 'in_progress'];

/** Milestones of the recommendation, moved by an organisation that answers for it. */
export function moveFaults(
  actor: Actor,
  { moves, place }: StatementDraft,
  { milestones }: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  if (moves.length === 0) return [];
  if (!isGranted(actor, 'milestone.move', place)) return [{ path: 'moves', code: 'not_allowed' }];
  return faultsIn('moves', moves, (move) => [
    ...faultIf(!milestones.includes(move.milestone), 'milestone', 'not_found'),
    ...faultIf(move.state !== 'achieved' && move.achievedOn !== null, 'achievedOn', 'not_allowed'),
    ...faultIf(move.blockers.length > 0 && !ON_THE_WAY.includes(move.state), 'blockers', 'not_allowed'),
    ...(isComplete ? gapsOf(move) : []),
  ]);
}

function gapsOf({ state, achievedOn, text, blockers }: MilestoneMove): FieldFault[] {
  return [
    ...faultIf(state === 'achieved' && achievedOn === null, 'achievedOn', 'required'),
    ...faultIf(state === 'cancelled' && isBlank(text), 'text', 'required'),
    ...faultsIn('blockers', blockers, (blocker) => faultIf(isBlank(blocker.text), 'text', 'required')),
  ];
}
