import {
  addDays,
  type Day,
  type Duty,
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

/** The period that runs and the four before it, latest first, and the one that comes (docs/method.md, "Reporting periods"). */
export function periodsOf(
  reporting: Rhythms & Pick<Duty, 'windows'>,
  today: Day,
): Pick<FrameworkDetail, 'periods' | 'nextPeriod'> {
  const toPeriod = (period: Period): ReportingPeriod => {
    const window = windowOf(period, reporting);
    return { period, ...window, state: stateOf(window, today) };
  };
  const periods = [periodOn(today, reporting)];
  for (let last = periods[0]; last !== undefined && periods.length <= BEFORE; last = periods.at(-1)) {
    periods.push(periodOn(addDays(firstDayOf(last), -1), reporting));
  }
  return { periods: periods.map(toPeriod), nextPeriod: toPeriod(periodAfter(periodOn(today, reporting), reporting)) };
}

/** Takes reports from its first to its last day, both included. */
export function stateOf({ opensOn, closesOn }: ReportingWindow, today: Day): ReportingPeriod['state'] {
  if (today < opensOn) return 'coming';
  return today > closesOn ? 'closed' : 'open';
}
