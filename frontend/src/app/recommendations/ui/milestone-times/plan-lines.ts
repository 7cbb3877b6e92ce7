import { type Day, type Milestone } from '@parole-tenue/contract';

import { daysBetween } from '../../../shared/util/dates';

/** The whole years that a plan reaches over. */
export interface PlanSpan {
  from: number;
  /** The first year after it. */
  until: number;
}

/** A milestone on the line: days as percent of the width. */
export interface PlanLine {
  milestone: Milestone;
  planned: number;
  /** Each day that the plan was put off to, or brought forward to. */
  revised: number[];
  achieved: number | null;
  /** From the first plan to what became of it so far. */
  from: number;
  until: number;
  /** From the present plan to today, where it passed unachieved. */
  overdue: { from: number; until: number } | null;
}

/** Null where nothing is planned. */
export function spanOf(milestones: readonly Milestone[], today: Day): PlanSpan | null {
  const years = milestones.flatMap((one) => daysOf(one, today).map((day) => Number(day.slice(0, 4))));
  return years.length === 0 ? null : { from: Math.min(...years), until: Math.max(...years) + 1 };
}

export function lineOf(milestone: Milestone, span: PlanSpan, today: Day): PlanLine {
  const x = (day: Day): number => placeOf(day, span);
  const { firstPlannedOn, plannedOn, achievedOn, revisions, overdueDays } = milestone;
  const places = [firstPlannedOn, ...revisions.map(({ to }) => to), achievedOn ?? plannedOn].map(x);
  return {
    milestone,
    planned: x(firstPlannedOn),
    revised: revisions.map(({ to }) => x(to)),
    achieved: achievedOn === null ? null : x(achievedOn),
    from: Math.min(...places),
    until: Math.max(...places),
    overdue: overdueDays > 0 ? { from: x(plannedOn), until: x(today) } : null,
  };
}

/** Percent of the width at which a day stands. */
export function placeOf(day: Day, { from, until }: PlanSpan): number {
  const [start, end] = [`${String(from)}-01-01`, `${String(until)}-01-01`];
  return (daysBetween(start, day) / daysBetween(start, end)) * 100;
}

function daysOf({ firstPlannedOn, plannedOn, achievedOn, revisions, overdueDays }: Milestone, today: Day): Day[] {
  const known = [firstPlannedOn, plannedOn, ...revisions.map(({ to }) => to)];
  return [...known, ...(achievedOn === null ? [] : [achievedOn]), ...(overdueDays > 0 ? [today] : [])];
}
