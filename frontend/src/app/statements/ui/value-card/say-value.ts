import { shareOf, type Indicator, type IndicatorValue, type ReportedValue } from '@parole-tenue/contract';

import { type Words } from '../../../i18n/words';
import { formatNumber, formatShare } from '../../../shared/util/numbers';

type Value = Pick<IndicatorValue | ReportedValue, 'value' | 'numerator' | 'denominator' | 'unavailable'>;

/** `1 096 stages`, `12 sur 50 (24 %)`, or why it is not available. */
export function sayValue(
  { value, numerator, denominator, unavailable }: Value,
  { unit, kind }: Pick<Indicator, 'unit' | 'kind'>,
  words: Pick<Words, 'say' | 'language'>,
): string {
  const write = (number: number): string => formatNumber(number, words.language());
  if (unavailable !== null) return words.say('report.value.unavailable', { why: unavailable });
  if (numerator !== null && denominator !== null) {
    const share = shareOf({ value, numerator, denominator });
    const of = words.say('report.value.of', { numerator: write(numerator), denominator: write(denominator) });
    return share === null ? of : `${of} (${formatShare(share, words.language())})`;
  }
  if (value === null) return numerator === null ? words.say('work.statement.none') : write(numerator);
  const shown = kind === 'percentage' || kind === 'quota' ? '%' : unit;
  return `${write(value)}\u00a0${shown}`;
}
