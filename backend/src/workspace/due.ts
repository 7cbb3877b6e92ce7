import {
  type Day,
  type DueReport,
  type Duty,
  isLedOn,
  lastDayOf,
  owedPeriods,
  type Period,
  periodAfter,
  periodOn,
  windowOf,
} from '@parole-tenue/contract';

/** A period that a report is owed for, and whether it can still come in time. */
export type Owed = Pick<DueReport, 'period' | 'dueOn' | 'closesOn' | 'state'>;

/**
 * What whoever leads today owes: the period that runs, once reports for it are taken, and the one before where they led
 * with accounts when it ended (docs/method.md, "Reporting periods"). Whether it was reported on, others say.
 */
export function owedOn(duty: Duty, since: Day | null, today: Day): Owed[] {
  if (!isLedOn(duty, today)) return [];
  const running = periodOn(today, duty);
  const before = owedPeriods(duty, since, today).filter((period) => periodAfter(period, duty) === running);
  const isOpen = windowOf(running, duty).opensOn <= today;
  return [...before, ...(isOpen ? [running] : [])].map((period) => toOwed(period, duty, today));
}

function toOwed(period: Period, duty: Duty, today: Day): Owed {
  const { closesOn } = windowOf(period, duty);
  return { period, dueOn: lastDayOf(period), closesOn, state: closesOn < today ? 'late' : 'due' };
}
