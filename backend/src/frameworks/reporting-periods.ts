import {
  addDays,
  type Day,
  firstDayOf,
  type FrameworkDetail,
  type Period,
  periodAfter,
  periodOn,
  type ReportingPeriod,
  type ReportingWindow,
  type Rhythms,
  windowOf,
} from '@parole-tenue/contract';

const BEFORE = 4;

/** The days that editors set, by period. */
export type KeptWindows = Partial<Record<Period, ReportingWindow & { version: number }>>;

/** The period that runs and the four before it, latest first, and the one that comes (docs/method.md, "Reporting periods"). */
export function periodsOf(
  reporting: Rhythms & { windows: KeptWindows },
  today: Day,
): Pick<FrameworkDetail, 'periods' | 'nextPeriod'> {
  const periods = [periodOn(today, reporting)];
  for (let last = periods[0]; last !== undefined && periods.length <= BEFORE; last = periods.at(-1)) {
    periods.push(periodOn(addDays(firstDayOf(last), -1), reporting));
  }
  const shown = (period: Period): ReportingPeriod => toPeriod(period, reporting.windows, today);
  return { periods: periods.map(shown), nextPeriod: shown(periodAfter(periodOn(today, reporting), reporting)) };
}

/** A period for which nobody set any days is the first version of itself. */
export function toPeriod(period: Period, windows: KeptWindows, today: Day): ReportingPeriod {
  const { opensOn, closesOn } = windowOf(period, { windows });
  return {
    period,
    opensOn,
    closesOn,
    state: stateOf({ opensOn, closesOn }, today),
    version: windows[period]?.version ?? 1,
  };
}

/** Takes reports from its first to its last day, both included. */
function stateOf({ opensOn, closesOn }: ReportingWindow, today: Day): ReportingPeriod['state'] {
  if (today < opensOn) return 'coming';
  return today > closesOn ? 'closed' : 'open';
}
