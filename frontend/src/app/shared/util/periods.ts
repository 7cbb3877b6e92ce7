import { PERIOD_PATTERN, type Period } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';

const QUARTERS = ['q1', 'q2', 'q3', 'q4'] as const;

/** `4e trimestre 2026`; the year goes in as text, since it is no number to be grouped. */
export function sayPeriod(period: Period, words: Pick<Words, 'say'>): string {
  const [, year = '', quarter] = PERIOD_PATTERN.exec(period) ?? [];
  const key = QUARTERS[Number(quarter) - 1];
  return key === undefined ? period : words.say(`work.quarter.${key}`, { year });
}

/** A period and those before it, newest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
  const [, year, quarter] = PERIOD_PATTERN.exec(period) ?? [];
  const last = Number(year) * 4 + Number(quarter) - 1;
  return Array.from({ length: count }, (_, back) => {
    const one = last - back;
    return `${Math.floor(one / 4)}-Q${(one % 4) + 1}`;
  });
}
