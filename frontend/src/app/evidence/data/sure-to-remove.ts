import { type Words } from '../../i18n/words';
import { type Dialogs } from '../../shared/ui/dialog/dialogs';

/** Nothing brings a piece back: whoever takes one away is asked once. */
export function sureToRemove(dialogs: Dialogs, words: Words): Promise<boolean> {
  return dialogs.ask({
    title: words.say('evidence.list.removeSure.title'),
    detail: words.say('evidence.list.removeSure.detail'),
    agree: words.say('evidence.list.removeSure.agree'),
    isDangerous: true,
  });
}
