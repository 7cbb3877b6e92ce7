import { Injectable, inject, signal } from '@angular/core';

import { Words } from '../../i18n/words';
import { Dialogs } from '../../shared/ui/dialog/dialogs';

/** New recovery codes that are on screen this once, until the person says to have kept them. */
@Injectable()
export class UnkeptCodes {
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly state = signal<readonly string[] | null>(null);

  readonly codes = this.state.asReadonly();

  show(codes: readonly string[]): void {
    this.state.set(codes);
  }

  keep(): void {
    this.state.set(null);
  }

  /** Whether the page may be left: when they are kept, or the person says to do without. */
  canLeave(): boolean | Promise<boolean> {
    if (this.codes() === null) return true;
    return this.dialogs.ask({
      title: this.words.say('account.codes.leave.title'),
      detail: this.words.say('account.codes.leave.detail'),
      agree: this.words.say('account.codes.leave.agree'),
      isDangerous: true,
    });
  }
}
