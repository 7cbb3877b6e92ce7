import '../shared/ui/in-common';
import { type Injector } from '@angular/core';
import { Router } from '@angular/router';

import { UploadQueue } from '../evidence/data/upload-queue';
import { Words } from '../i18n/words';
import { Dialogs } from '../shared/ui/dialog/dialogs';
import { UnsentText } from './data/unsent-text';

/**
 * Leaves for the first page, and says whether the session may end there: whoever writes on a page is asked before anything
 * unsaved is lost, and whoever leaves text or files on this device that were never sent is asked before they are wiped.
 */
export async function maySignOut(injector: Injector): Promise<boolean> {
  const [router, words] = [injector.get(Router), injector.get(Words)];
  const home = `/${words.language()}`;
  await router.navigateByUrl(home);
  return router.url === home && mayWipe(injector, words);
}

async function mayWipe(injector: Injector, words: Words): Promise<boolean> {
  const [text, queue, dialogs] = [injector.get(UnsentText), injector.get(UploadQueue), injector.get(Dialogs)];
  if ((await text.count()) === 0 && queue.underWay().length === 0) return true;
  await words.add('work');
  const mayWipeAll = await dialogs.ask({
    title: words.say('work.unsent.title'),
    detail: words.say('work.unsent.detail'),
    agree: words.say('work.unsent.agree'),
    isDangerous: true,
  });
  if (mayWipeAll) queue.dropAll();
  return mayWipeAll;
}
