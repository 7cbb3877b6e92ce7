import type { Day } from './common.js';
import { lastDayOf, periodOf, type Period } from './periods.js';
import type { Punctuality } from './reference.js';
import { CLOSING_DAYS, type Rhythm } from './vocabulary.js';

/** A time an organisation leads a recommendation: from a day, until before another; null: ever since, or still. */
export interface Term {
  from: Day | null;
  until: Day | null;
}

/** When reports for a period are taken, as editors set it. */
export interface ReportingWindow {
  opensOn: Day;
  closesOn: Day;
}

/** What an organisation owes on a recommendation that it leads or led, and what it published. */
export interface Duty {
  rhythm: Rhythm;
  terms: Term[];
  /** Periods whose days editors set. */
  windows: Partial<Record<Period, ReportingWindow>>;
  reports: { period: Period; isLate: boolean }[];
}

const DAY_MS = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A period is open from its first day until thirty days after its last, where editors set no other days. */
export function windowOf(period: Period, { windows }: Pick<Duty, 'windows'>): ReportingWindow {
  return windows[period] ?? { opensOn: firstDayOf(period), closesOn: addDays(lastDayOf(period), CLOSING_DAYS) };
}

export function isLedOn({ terms }: Pick<Duty, 'terms'>, day: Day): boolean {
  return terms.some(({ from, until }) => (from === null || from <= day) && (until === null || day < until));
}

/**
 * Periods that ended while the organisation led and had accounts, oldest first (docs/method.md, "Reporting periods").
 * `since`: the day of its first account; null: it has none, and owes nothing.
 */
export function owedPeriods({ rhythm, terms }: Duty, since: Day | null, today: Day): Period[] {
  if (since === null) return [];
  const owed: Period[] = [];
  for (let period = periodOf(since, rhythm); lastDayOf(period) < today; period = next(period, rhythm)) {
    if (isLedOn({ terms }, lastDayOf(period))) owed.push(period);
  }
  return owed;
}

/** Of the periods owed that are closed: reported before they closed, after, or never (docs/method.md, "Punctuality"). */
export function punctualityOf(duties: readonly Duty[], since: Day | null, today: Day): Punctuality {
  const found = duties.flatMap((duty) =>
    owedPeriods(duty, since, today)
      .filter((period) => windowOf(period, duty).closesOn < today)
      .map((period) => duty.reports.filter((report) => report.period === period)),
  );
  const count = (is: (reports: Duty['reports']) => boolean): number => found.filter(is).length;
  const isOnTime = (reports: Duty['reports']): boolean => reports.some(({ isLate }) => !isLate);
  return {
    due: found.length,
    onTime: count(isOnTime),
    late: count((reports) => reports.length > 0 && !isOnTime(reports)),
    missing: count((reports) => reports.length === 0),
  };
}

function firstDayOf(period: Period): Day {
  const last = lastDayOf(period);
  const months = period.includes('Q') ? 3 : 6;
  const first = Number(last.slice(5, 7)) - months + 1;
  return `${last.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

function next(period: Period, rhythm: Rhythm): Period {
  return periodOf(addDays(lastDayOf(period), 1), rhythm);
}
