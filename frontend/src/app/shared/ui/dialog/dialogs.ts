import { Dialog, DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import { filter, firstValueFrom, merge, takeUntil } from 'rxjs';

import { Question, type QuestionText } from './question';

/** The second click of a double click falls beside the question that the first one opened: it is no answer. */
const DOUBLE_CLICK_MS = 500;

/** Asks before something that cannot be undone. Only signed-in pages use it, so that visitors do not load it. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);

  /** True when the person agreed; closing the dialog in any other way is a no. */
  async ask(text: QuestionText): Promise<boolean> {
    const config = Object.assign(new DialogConfig<QuestionText, DialogRef<boolean>>(), {
      data: text,
      ariaLabelledBy: 'question-title',
      disableClose: true,
    });
    const open = this.dialog.open<boolean, QuestionText>(Question, config);
    void this.leave(open);
    return (await firstValueFrom(open.closed, { defaultValue: false })) ?? false;
  }

  /** By Escape at once, by a click beside it once that is no second click any more. */
  private async leave(open: DialogRef<boolean>): Promise<void> {
    const since = Date.now();
    const away = merge(
      open.keydownEvents.pipe(filter(({ key }) => key === 'Escape')),
      open.backdropClick.pipe(filter(() => Date.now() - since > DOUBLE_CLICK_MS)),
    );
    await firstValueFrom(away.pipe(takeUntil(open.closed)), { defaultValue: null });
    open.close();
  }
}
