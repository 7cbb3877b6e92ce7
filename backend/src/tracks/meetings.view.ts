import { type Day, type MeetingsTrack, type ReportedMeeting, type StatedOutcome } from '@parole-tenue/contract';
import { type OutcomeOf, type SaidMeeting } from './tracks.repository.js';

type ReportedDecision = ReportedMeeting['decisions'][number];

/** Meetings with what each organisation says became of their decisions: all of it stands, side by side. */
export function withOutcomes(
  meetings: readonly SaidMeeting[],
  outcomes: readonly OutcomeOf[],
  today: Day,
): ReportedMeeting[] {
  return meetings.map((meeting) => ({
    ...meeting,
    decisions: meeting.decisions.map((decision) => {
      const stated = outcomes.filter((outcome) => outcome.decision === decision.id).map(withoutDecision);
      const isDue = decision.dueOn !== null && decision.dueOn < today;
      return { ...decision, outcomes: stated, isOverdue: isDue && stated.length === 0 };
    }),
  }));
}

/** Decisions by what became of them (docs/method.md, "Meetings"). */
export function decisionsOf(meetings: readonly ReportedMeeting[]): MeetingsTrack['decisions'] {
  const decisions = meetings.flatMap((meeting) => meeting.decisions);
  const count = (is: (decision: ReportedDecision) => boolean): number => decisions.filter(is).length;
  return {
    made: decisions.length,
    kept: count(({ outcomes }) => says(outcomes, 'kept') && !says(outcomes, 'not_kept')),
    notKept: count(({ outcomes }) => says(outcomes, 'not_kept') && !says(outcomes, 'kept')),
    disputed: count(({ outcomes }) => says(outcomes, 'kept') && says(outcomes, 'not_kept')),
    open: count(({ outcomes }) => outcomes.length === 0),
    overdue: count(({ isOverdue }) => isOverdue),
  };
}

/** Every area: its meetings of the last twelve months, and the last ever (docs/method.md, "Meetings"). */
export function coverageOf(
  areas: readonly string[],
  meetings: readonly ReportedMeeting[],
  today: Day,
): MeetingsTrack['coverage'] {
  const from = `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`;
  return areas.map((area) => {
    const days = meetings.filter((meeting) => meeting.area === area).map(({ heldOn }) => heldOn);
    return { area, meetings: days.filter((day) => day > from).length, lastOn: days.sort().at(-1) ?? null };
  });
}

function withoutDecision({ decision: _, ...outcome }: OutcomeOf): StatedOutcome {
  return outcome;
}

function says(outcomes: readonly StatedOutcome[], what: StatedOutcome['outcome']): boolean {
  return outcomes.some(({ outcome }) => outcome === what);
}
