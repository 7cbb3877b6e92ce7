import { periodOf, type Day, type Period } from '@parole-tenue/contract';
import type { DaysAgo } from './content/shape.js';

const DAY_MS = 86_400_000;

/** How long after a quarter its report tends to come. */
const REPORTING_DAYS = 45;

/** The content counts days back from the day it is loaded; this tells which day and instant that is. */
export class Calendar {
  constructor(private readonly today: Day) {}

  day(ago: DaysAgo): Day {
    return this.at(ago, 0).toISOString().slice(0, 10);
  }

  /** The last day of the month in which that day falls: plans are made by the month. */
  endOfMonth(ago: DaysAgo): Day {
    const [year = 0, month = 0] = this.day(ago).split('-').map(Number);
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  }

  at(ago: DaysAgo, hour: number): Date {
    return new Date(Date.parse(this.today) - ago * DAY_MS + hour * 3_600_000);
  }

  /** The quarter that a report covers which was published on that day. */
  periodCovered(ago: DaysAgo): Period {
    return periodOf(this.day(ago + REPORTING_DAYS));
  }

  period(ago: DaysAgo): Period {
    return periodOf(this.day(ago));
  }
}
