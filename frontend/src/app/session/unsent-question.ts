import { type Injector } from '@angular/core';

import { Words } from '../i18n/words';
import { Dialogs } from '../shared/ui/dialog/dialogs';
import { UnsentText } from './data/unsent-text';

/** Whether this device may be wiped: nothing is left that was never sent, or the person lets it go. */
export async function mayWipe(injector: Injector): Promise<boolean> {
  const [text, words, dialogs] = [injector.get(UnsentText), injector.get(Words), injector.get(Dialogs)];
  if ((await text.count()) === 0) return true;
  await words.add('work');
  return dialogs.ask({
    title: words.say('work.unsent.title'),
    detail: words.say('work.unsent.detail'),
    agree: words.say('work.unsent.agree'),
    isDangerous: true,
  });
}
