import {
  type Day,
  type Id,
  type MeetingsTrack,
  type ReportedMeeting,
  type StatedOutcome,
} from '@parole-tenue/contract';
import { type OutcomeOf, type SaidMeeting, type WithdrawnDecision } from './tracks.repository.js';

type ReportedDecision = ReportedMeeting['decisions'][number];

/** What its teller no longer tells of it: all, or decisions by their ids. */
interface Withdrawal {
  isWithdrawn: boolean;
  withdrawn: Id[];
}

/** Meetings with what each organisation says became of their decisions: all of it stands, side by side. */
export function withOutcomes(
  meetings: readonly (SaidMeeting & Partial<Withdrawal>)[],
  outcomes: readonly OutcomeOf[],
  today: Day,
): ReportedMeeting[] {
  return meetings.map(({ isWithdrawn = false, withdrawn = [], ...meeting }) => ({
    ...meeting,
    isWithdrawn,
    decisions: meeting.decisions.map((decision) => {
      const stated = outcomes.filter((outcome) => outcome.decision === decision.id).map(withoutDecision);
      const isDue = decision.dueOn !== null && decision.dueOn < today;
      const isTakenBack = isWithdrawn || withdrawn.includes(decision.id);
      return { ...decision, outcomes: stated, isOverdue: isDue && stated.length === 0, isWithdrawn: isTakenBack };
    }),
  }));
}

/**
 * Beside what stands, what its teller took back when others had said what became of it: a decision at its meeting, where that
 * is still told, otherwise with the meeting as it was told last (docs/method.md, "Meetings").
 */
export function withWithdrawn(
  meetings: readonly SaidMeeting[],
  withdrawn: readonly WithdrawnDecision[],
): (SaidMeeting & Withdrawal)[] {
  const all = meetings.map((meeting): SaidMeeting & Withdrawal => ({ ...meeting, isWithdrawn: false, withdrawn: [] }));
  for (const { meeting, decision } of withdrawn) {
    let told = all.find((one) => one.id === meeting.id && one.organisation.slug === meeting.organisation.slug);
    if (!told) all.push((told = { ...meeting, decisions: [], isWithdrawn: true, withdrawn: [] }));
    told.decisions = [...told.decisions, decision];
    told.withdrawn = [...told.withdrawn, decision.id];
  }
  return all.sort((a, b) => (a.heldOn < b.heldOn ? 1 : a.heldOn > b.heldOn ? -1 : a.id < b.id ? -1 : 1));
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
    const here = meetings.filter((meeting) => meeting.area === area && !meeting.isWithdrawn);
    const days = here.map(({ heldOn }) => heldOn);
    return { area, meetings: days.filter((day) => day > from).length, lastOn: days.sort().at(-1) ?? null };
  });
}

function withoutDecision({ decision: _, ...outcome }: OutcomeOf): StatedOutcome {
  return outcome;
}

function says(outcomes: readonly StatedOutcome[], what: StatedOutcome['outcome']): boolean {
  return outcomes.some(({ outcome }) => outcome === what);
}
