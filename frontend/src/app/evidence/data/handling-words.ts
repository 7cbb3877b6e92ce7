import { inject } from '@angular/core';

import { Words } from '../../i18n/words';

/** The texts of what signed-in people do with evidence. */
export const handlingWords = (): Promise<void> => inject(Words).add('work', 'evidence', 'proof', 'handling');
