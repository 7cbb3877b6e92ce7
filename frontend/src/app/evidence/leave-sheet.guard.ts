import { inject } from '@angular/core';
import { type CanDeactivateFn } from '@angular/router';

import { Words } from '../i18n/words';
import { Dialogs } from '../shared/ui/dialog/dialogs';
import { type PieceSheet } from './data/piece-sheet';

/** What the device keeps is there again; what it could not keep is left only when the person says so. */
export const leaveSheet: CanDeactivateFn<{ sheet: PieceSheet }> = ({ sheet }) => {
  const words = inject(Words);
  if (!sheet.isAtRisk()) return true;
  return inject(Dialogs).ask({
    title: words.say('evidence.form.leave.title'),
    detail: words.say('evidence.form.leave.detail'),
    agree: words.say('evidence.form.leave.agree'),
    isDangerous: true,
  });
};
