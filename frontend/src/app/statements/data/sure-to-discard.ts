import { type Words } from '../../i18n/words';
import { type Dialogs } from '../../shared/ui/dialog/dialogs';

/** Nothing brings a draft back: whoever throws one away is asked once. */
export function sureToDiscard(dialogs: Dialogs, words: Words): Promise<boolean> {
  return dialogs.ask({
    title: words.say('work.discard.title'),
    detail: words.say('work.discard.detail'),
    agree: words.say('work.discard.agree'),
    isDangerous: true,
  });
}
