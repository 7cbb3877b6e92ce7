import { addDays, CLOSING_DAYS, type Day, lastDayOf, type Period, periodOf } from '@parole-tenue/contract';
import type { DaysAgo, QuartersAgo } from './content/shape.js';

const DAY_MS = 86_400_000;
const MONTHS_OF_A_QUARTER = 3;

/** The content counts days back from the day it is loaded; this tells which day and instant that is. */
export class Calendar {
  constructor(private readonly today: Day) {}

  day(ago: DaysAgo): Day {
    return addDays(this.today, -ago);
  }

  /** The last day of the month in which that day falls: plans are made by the month. */
  endOfMonth(ago: DaysAgo): Day {
    const [year = 0, month = 0] = this.day(ago).split('-').map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }

  at(ago: DaysAgo, hour: number): Date {
    return new Date(Date.parse(this.today) - ago * DAY_MS + hour * 3_600_000);
  }

  period(ago: DaysAgo): Period {
    return periodOf(this.day(ago));
  }

  /** The first quarter that is still open to a report which is sent in on that day. */
  openPeriod(ago: DaysAgo): Period {
    return this.period(ago + CLOSING_DAYS);
  }

  /** The last quarter that is closed to it. */
  closedPeriod(ago: DaysAgo): Period {
    return before(this.openPeriod(ago));
  }

  quarter(ago: QuartersAgo): Period {
    const [year = 0, month = 0] = this.today.split('-').map(Number);
    const first = new Date(Date.UTC(year, month - 1 - ago * MONTHS_OF_A_QUARTER, 1));
    return periodOf(first.toISOString().slice(0, 10));
  }
}

/** A hundred days before the last of a quarter lies the one before. */
function before(period: Period): Period {
  return periodOf(addDays(lastDayOf(period), -100));
}
