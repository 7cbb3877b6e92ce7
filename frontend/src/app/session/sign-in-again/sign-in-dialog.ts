import { DIALOG_DATA, Dialog, DialogConfig, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal, type Injector } from '@angular/core';
import { type Id, type SessionUser } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { SessionStore } from '../data/session-store';
import '../../shared/ui/in-common';
import { SignInForm } from '../sign-in-form/sign-in-form';

/** Opens the dialog; true when that person, and nobody else, is signed in again. */
export async function openSignInDialog(injector: Injector, person: Id | undefined): Promise<boolean> {
  const config = Object.assign(new DialogConfig<Id | undefined, DialogRef<boolean>>(), {
    data: person,
    ariaLabelledBy: 'again-title',
  });
  const open = injector.get(Dialog).open<boolean, Id | undefined>(SignInDialog, config);
  return (await firstValueFrom(open.closed, { defaultValue: false })) ?? false;
}

@Component({
  selector: 'pt-sign-in-dialog',
  imports: [Say, SignInForm],
  template: `
    <div class="card stack">
      <h2 id="again-title">{{ 'work.again.title' | say }}</h2>
      <p role="status">{{ (isOther() ? 'work.again.other' : 'work.again.detail') | say }}</p>
      <pt-sign-in-form [(email)]="email" [(password)]="password" (signedIn)="check($event)" />
      <button type="button" class="button quiet" (click)="ref.close(false)">{{ 'work.dialog.cancel' | say }}</button>
    </div>
  `,
  styles: `
    pt-sign-in-form {
      display: block;
      margin-top: var(--s5);
    }

    .card {
      width: min(28rem, calc(100vw - 2rem));
      max-height: calc(100vh - 2rem);
      overflow-y: auto;
    }
  `,
})
export class SignInDialog {
  private readonly session = inject(SessionStore);
  private readonly person = inject<Id | undefined>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly isOther = signal(false);

  /** What one person wrote is never saved as the word of another. */
  protected async check({ id }: SessionUser): Promise<void> {
    if (id === this.person) {
      this.ref.close(true);
      return;
    }
    this.isOther.set(true);
    this.password.set('');
    await this.session.signOut();
  }
}
