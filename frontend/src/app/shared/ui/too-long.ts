import { type Words } from '../../i18n/words';

/** What to say of a text that is longer than it may be. It is never cut: what was pasted stays, until it is shortened. */
export function tooLong(words: Words, text: string, most: number): string | undefined {
  const count = text.length - most;
  return count > 0 ? words.say('work.tooLong', { count, most }) : undefined;
}
