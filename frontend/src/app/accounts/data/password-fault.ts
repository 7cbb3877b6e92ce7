import { PASSWORD_LENGTH } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';

/** What is wrong with a new password before it is sent; whether it is easily guessed, the API knows. */
export function passwordFault(password: string, words: Pick<Words, 'say'>): string | false {
  const { least } = PASSWORD_LENGTH;
  if (password === '') return words.say('account.password.missing');
  return password.length < least && words.say('account.password.short', { count: least - password.length, least });
}
