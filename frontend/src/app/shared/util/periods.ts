import { PERIOD_PATTERN, type Period } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';
import { type WordKey } from '../../i18n/word-keys';

const PARTS: Readonly<Record<string, WordKey>> = {
  Q1: 'period.q1',
  Q2: 'period.q2',
  Q3: 'period.q3',
  Q4: 'period.q4',
  H1: 'period.h1',
  H2: 'period.h2',
};

/** `4e trimestre 2026`; the year goes in as text, since it is no number to be grouped. */
export function sayPeriod(period: Period, words: Pick<Words, 'say'>): string {
  const [, year = '', part = ''] = PERIOD_PATTERN.exec(period) ?? [];
  const key = PARTS[part];
  return key === undefined ? period : words.say(key, { year });
}

/** A period and those before it of the same length, newest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
  const [, year, part = ''] = PERIOD_PATTERN.exec(period) ?? [];
  const perYear = part.startsWith('H') ? 2 : 4;
  const last = Number(year) * perYear + Number(part.slice(1)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const one = last - back;
    return `${Math.floor(one / perYear)}-${part.charAt(0)}${(one % perYear) + 1}`;
  });
}
