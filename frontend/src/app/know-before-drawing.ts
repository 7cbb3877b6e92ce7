import { PlatformLocation } from '@angular/common';
import { DOCUMENT, inject } from '@angular/core';

import { isLanguage, languageOf } from './i18n/preferred-language';
import { Words } from './i18n/words';
import { DemonstrationStore } from './session/data/demonstration-store';

/** What the frame around every page needs before it is drawn, so that nothing changes under the reader's eyes. */
export async function knowBeforeDrawing(): Promise<void> {
  const { pathname } = inject(PlatformLocation);
  const { lang } = inject(DOCUMENT).documentElement;
  // At no address of ours it is the language in which the server said so.
  const language = pathname.startsWith('/r/') && isLanguage(lang) ? lang : languageOf(pathname);
  await Promise.all([inject(Words).use(language), inject(DemonstrationStore).load()]);
}
