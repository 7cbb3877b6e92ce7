import { type Words } from '../../../i18n/words';
import { localeOf } from '../../util/dates';

const KILO = 1000;

/** Bytes as people say them: `84 ko`, `2,4 Mo`. Never 0 of something. */
export function sayBytes(bytes: number, words: Pick<Words, 'language' | 'say'>): string {
  const isLarge = bytes >= KILO * KILO;
  const value = isLarge ? bytes / KILO / KILO : Math.ceil(bytes / KILO);
  const format = new Intl.NumberFormat(localeOf(words.language()), { maximumFractionDigits: isLarge ? 1 : 0 });
  return words.say(isLarge ? 'proof.picture.megabytes' : 'proof.picture.kilobytes', { size: format.format(value) });
}
