import { Injectable, Injector, inject } from '@angular/core';

import { Words } from '../../i18n/words';

/** Asks the person to say again who they are, before something grave, without leaving the page. */
@Injectable({ providedIn: 'root' })
export class Confirmation {
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | undefined;

  /** True once the person said so. Whoever asks meanwhile gets the same answer. */
  ask(): Promise<boolean> {
    this.asking ??= this.open().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** The dialog is loaded only when it is needed: visitors never see it. */
  private async open(): Promise<boolean> {
    await this.words.add('work');
    const { openConfirmationDialog } = await import('./confirmation-dialog');
    return openConfirmationDialog(this.injector);
  }
}
