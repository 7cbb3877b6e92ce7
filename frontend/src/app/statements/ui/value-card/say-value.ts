import { shareOf, type Indicator, type IndicatorValue, type ReportedValue } from '@parole-tenue/contract';

import { type Words } from '../../../i18n/words';
import { formatNumber, formatShare } from '../../../shared/util/numbers';
import { hasFraction } from '../../data/values';

type Value = Pick<IndicatorValue | ReportedValue, 'value' | 'numerator' | 'denominator' | 'unavailable'>;
type Says = Pick<Words, 'say' | 'language'>;

/** `1 096`, `12 sur 50 (24 %)`, or why it is not available. What is counted, the indicator's title says. */
export function sayValue(measured: Value, indicator: Pick<Indicator, 'kind'>, words: Says): string {
  const { value, numerator, denominator, unavailable } = measured;
  const write = (number: number): string => formatNumber(number, words.language());
  if (unavailable !== null) return words.say('report.value.unavailable', { why: unavailable });
  if (numerator !== null && denominator !== null) {
    const share = shareOf({ value, numerator, denominator });
    const of = words.say('report.value.of', { numerator: write(numerator), denominator: write(denominator) });
    return share === null ? of : `${of} (${formatShare(share, words.language())})`;
  }
  if (value !== null) return sayAmount(value, indicator, words);
  return numerator === null ? words.say('work.statement.none') : write(numerator);
}

/** A number of an indicator; of a percentage or a quota in percent. */
export function sayAmount(value: number, indicator: Pick<Indicator, 'kind'>, words: Says): string {
  return hasFraction(indicator) ? formatShare(value / 100, words.language()) : formatNumber(value, words.language());
}
