import { PlatformLocation } from '@angular/common';
import { inject } from '@angular/core';

import { languageOf } from './i18n/preferred-language';
import { Words } from './i18n/words';
import { DemonstrationStore } from './session/data/demonstration-store';

/** What the frame around every page needs before it is drawn, so that nothing changes under the reader's eyes. */
export async function knowBeforeDrawing(): Promise<void> {
  const language = languageOf(inject(PlatformLocation).pathname);
  await Promise.all([inject(Words).use(language), inject(DemonstrationStore).load()]);
}
