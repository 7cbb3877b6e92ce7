import type { Day } from './common.js';
import { firstDayOf, lastDayOf, periodOf, type Period } from './periods.js';
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

/** A rhythm that held before a day. */
export interface FormerRhythm {
  rhythm: Rhythm;
  until: Day;
}

/** How often one reports under a framework, and how often one did. */
export interface Rhythms {
  /** The one that was set last. */
  rhythm: Rhythm;
  /** Oldest first. */
  formerRhythms: FormerRhythm[];
}

/** What an organisation owes on a recommendation that it leads or led, and what it published. */
export interface Duty extends Rhythms {
  terms: Term[];
  /** When nobody could speak for the organisation. */
  suspensions: Term[];
  /** Periods whose days editors set. */
  windows: Partial<Record<Period, ReportingWindow>>;
  reports: { period: Period; isLate: boolean }[];
}

const DAY_MS = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What is set on a day begins with the next half-year: there quarters and halves both begin (docs/method.md, "Reporting periods"). */
export function nextRhythmOn(today: Day): Day {
  return addDays(lastDayOf(periodOf(today, 'half_yearly')), 1);
}

/** The rhythm that holds on a day. */
export function rhythmOn(day: Day, { rhythm, formerRhythms }: Rhythms): Rhythm {
  return formerRhythms.find(({ until }) => day < until)?.rhythm ?? rhythm;
}

/** The period that a day falls in. */
export function periodOn(day: Day, rhythms: Rhythms): Period {
  return periodOf(day, rhythmOn(day, rhythms));
}

/** The period after one. */
export function periodAfter(period: Period, rhythms: Rhythms): Period {
  return periodOn(addDays(lastDayOf(period), 1), rhythms);
}

/** Another rhythm, which the past does not know. What was set and never held leaves no trace. */
export function withRhythm(rhythms: Rhythms, rhythm: Rhythm, today: Day): Rhythms {
  const until = nextRhythmOn(today);
  const past = rhythms.formerRhythms.filter((former) => former.until < until);
  const held = rhythmOn(today, rhythms);
  return { rhythm, formerRhythms: held === rhythm ? past : [...past, { rhythm: held, until }] };
}

/** A period is open from its first day until thirty days after its last, where editors set no other days. */
export function windowOf(period: Period, { windows }: Pick<Duty, 'windows'>): ReportingWindow {
  return windows[period] ?? { opensOn: firstDayOf(period), closesOn: addDays(lastDayOf(period), CLOSING_DAYS) };
}

export function isLedOn({ terms }: Pick<Duty, 'terms'>, day: Day): boolean {
  return isWithin(terms, day);
}

function isWithin(terms: readonly Term[], day: Day): boolean {
  return terms.some(({ from, until }) => (from === null || from <= day) && (until === null || day < until));
}

/**
 * Periods that ended while the organisation led and had accounts, oldest first (docs/method.md, "Reporting periods"): those
 * that closed while it was suspended are left out. `since`: the day of its first account; null: it has none, and owes nothing.
 */
export function owedPeriods(duty: Duty, since: Day | null, today: Day): Period[] {
  if (since === null) return [];
  const owed: Period[] = [];
  for (let period = periodOn(since, duty); lastDayOf(period) < today; period = periodAfter(period, duty)) {
    const wasSilenced = isWithin(duty.suspensions, windowOf(period, duty).closesOn);
    if (isLedOn(duty, lastDayOf(period)) && !wasSilenced) owed.push(period);
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
