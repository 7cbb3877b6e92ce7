import { Injectable, Injector, inject } from '@angular/core';
import { type Id } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { SessionStore } from '../data/session-store';

/** Asks the person to sign in again without leaving the page, when the session ended in the middle of work. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | undefined;
  /** Whose work is open. */
  private person: Id | undefined;

  /** A visitor, or somebody who already declined, is not asked. */
  isNeeded(): boolean {
    return this.session.isSignedIn() || this.asking !== undefined;
  }

  /** True once the same person is signed in again. Whoever asks meanwhile gets the same answer. */
  ask(): Promise<boolean> {
    this.asking ??= this.open().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** The dialog is loaded only when it is needed: visitors never see it. */
  private async open(): Promise<boolean> {
    this.person = this.session.user()?.id ?? this.person;
    await this.words.add('work');
    const { openSignInDialog } = await import('./sign-in-dialog');
    const isIn = await openSignInDialog(this.injector, this.person);
    if (!isIn) this.session.forget();
    return isIn;
  }
}
