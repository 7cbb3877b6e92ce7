import { Dialog, DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import { Question, type QuestionText } from './question';

/** The second click of a double click falls beside the question that the first one opened: it is no answer. */
const DOUBLE_CLICK_MS = 500;

/** Asks before something that cannot be undone. Only signed-in pages use it, so that visitors do not load it. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);

  /** True when the person agreed; closing the dialog in any other way is a no. */
  async ask(text: QuestionText): Promise<boolean> {
    const since = Date.now();
    const config = Object.assign(new DialogConfig<QuestionText, DialogRef<boolean>>(), {
      data: text,
      ariaLabelledBy: 'question-title',
      closePredicate: (answer: unknown) => answer !== undefined || Date.now() - since > DOUBLE_CLICK_MS,
    });
    const open = this.dialog.open<boolean, QuestionText>(Question, config);
    return (await firstValueFrom(open.closed, { defaultValue: false })) ?? false;
  }
}
