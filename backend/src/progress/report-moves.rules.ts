import { isGranted, type MilestoneMove, type MilestoneState, type Place } from '@parole-tenue/contract';
import { type Actor } from '../core/access/actor.js';
import { faultIf, faultsIn, isBlank } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type Planned, type ReportContext } from './report-context.repository.js';

/** Only on the way something can stand in it. */
const ON_THE_WAY: readonly MilestoneState[] = ['planned', 'in_progress'];

/** Milestones of the recommendation, each moved by the organisation that answers for it or by one that leads; others say what they see. */
export function moveFaults(
  actor: Actor,
  { moves, place, organisationId }: StatementDraft,
  { milestones }: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  if (moves.length === 0) return [];
  if (!isGranted(actor, 'milestone.move', place)) return [{ path: 'moves', code: 'not_allowed' }];
  return faultsIn('moves', moves, (move) => [
    ...milestoneFaults(
      actor,
      { place, organisationId },
      milestones.find(({ id }) => id === move.milestone),
    ),
    ...faultIf(move.state !== 'achieved' && move.achievedOn !== null, 'achievedOn', 'not_allowed'),
    ...faultIf(move.blockers.length > 0 && !ON_THE_WAY.includes(move.state), 'blockers', 'not_allowed'),
    ...(isComplete ? gapsOf(move) : []),
  ]);
}

function milestoneFaults(
  actor: Actor,
  { place, organisationId }: Pick<StatementDraft, 'place' | 'organisationId'>,
  milestone: Planned | undefined,
): FieldFault[] {
  if (!milestone) return [{ path: 'milestone', code: 'not_found' }];
  const relation: Place = place === 'responsible' && milestone.organisation !== organisationId ? 'uninvolved' : place;
  return faultIf(!isGranted(actor, 'milestone.move', relation), 'milestone', 'not_allowed');
}

function gapsOf({ state, achievedOn, text, blockers }: MilestoneMove): FieldFault[] {
  return [
    ...faultIf(state === 'achieved' && achievedOn === null, 'achievedOn', 'required'),
    ...faultIf(state === 'cancelled' && isBlank(text), 'text', 'required'),
    ...faultsIn('blockers', blockers, (blocker) => faultIf(isBlank(blocker.text), 'text', 'required')),
  ];
}
