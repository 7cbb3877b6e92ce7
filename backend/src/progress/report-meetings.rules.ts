import { type Decision, type Id, type Meeting } from '@parole-tenue/contract';
import { faultIf, faultsIn, isBlank } from '../core/problems/field-faults.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft } from '../statements/statement.view.js';
import { type ReportContext, type ToldOf } from './report-context.repository.js';

/**
 * A meeting is told of once: what another report tells of, or another meeting decided, is not told again under its id. What an
 * organisation published of a decision it does not reword: others may have answered to it.
 */
export function meetingFaults(
  { meetings, supersedes, organisationId }: StatementDraft,
  { areas, told }: ReportContext,
  isComplete: boolean,
): FieldFault[] {
  const isOurs = ({ organisation }: ToldOf): boolean => organisation === organisationId;
  const others = told.filter((one) => !isOurs(one) || (one.isCurrent && one.report !== supersedes));
  const taken = new Set<Id | undefined>(others.flatMap(({ meeting, decision }) => [meeting, decision?.id]));
  const before = told.filter(isOurs).flatMap(({ decision }) => decision ?? []);
  const isTaken = (id: Id): boolean => {
    const isThere = taken.has(id);
    taken.add(id);
    return isThere;
  };
  return faultsIn('meetings', meetings, (meeting) => [
    ...faultIf(isTaken(meeting.id), 'id', 'taken'),
    ...areaFaults(meeting, areas, isComplete),
    ...faultIf(hasMoreYoungThanAll(meeting), 'young', 'more_than_whole'),
    ...(isComplete ? organisationGaps(meeting) : []),
    ...faultsIn('decisions', meeting.decisions, (decision) => [
      ...faultIf(isTaken(decision.id), 'id', 'taken'),
      ...faultIf(decision.dueOn !== null && decision.dueOn < meeting.heldOn, 'dueOn', 'before_other'),
      ...rewordedFaults(decision, before),
      ...(isComplete ? decisionGaps(decision) : []),
    ]),
  ]);
}

/**
 * Of decisions that everybody can read: those of current published reports, as far as this one leaves them standing, and those
 * that were taken back when others had said what became of them.
 */
export function outcomeFaults(
  { outcomes, meetings, supersedes }: StatementDraft,
  { told }: ReportContext,
): FieldFault[] {
  const kept = new Set<Id | undefined>(meetings.flatMap(({ decisions }) => decisions.map(({ id }) => id)));
  const stands = ({ report, decision, isCurrent, isAnswered }: ToldOf): boolean =>
    isAnswered || (isCurrent && (report !== supersedes || kept.has(decision?.id)));
  const standing = told.filter(stands).map(({ decision }) => decision?.id);
  return faultsIn('outcomes', outcomes, ({ decision }) =>
    faultIf(!standing.includes(decision), 'decision', 'not_found'),
  );
}

/** As it was first published. */
function rewordedFaults({ id, text, owner, dueOn }: Decision, before: readonly Decision[]): FieldFault[] {
  const first = before.find((decision) => decision.id === id);
  if (!first) return [];
  return [
    ...faultIf(text !== first.text, 'text', 'settled'),
    ...faultIf(owner !== first.owner, 'owner', 'settled'),
    ...faultIf(dueOn !== first.dueOn, 'dueOn', 'settled'),
  ];
}

function areaFaults({ level, area }: Meeting, areas: readonly string[], isComplete: boolean): FieldFault[] {
  if (level === 'national') return faultIf(area !== null, 'area', 'not_allowed');
  if (area === null) return faultIf(isComplete, 'area', 'required');
  return faultIf(!areas.includes(area), 'area', 'not_found');
}

function hasMoreYoungThanAll({ women, men, young }: Meeting): boolean {
  return women !== null && men !== null && young !== null && young > women + men;
}

function organisationGaps({ organisations }: Meeting): FieldFault[] {
  return organisations.flatMap((name, index) => faultIf(isBlank(name), `organisations.${String(index)}`, 'required'));
}

function decisionGaps({ text, owner }: Decision): FieldFault[] {
  return [...faultIf(isBlank(text), 'text', 'required'), ...faultIf(isBlank(owner), 'owner', 'required')];
}
