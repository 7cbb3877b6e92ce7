import { Dialog, DialogConfig, DialogRef } from '@angular/cdk/dialog';
import { Component, afterRenderEffect, inject, signal, viewChild, type Injector } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { isWrong } from '../../shared/data/field-errors';
import { Sending } from '../../shared/data/sending';
import { CodeField } from '../../shared/ui/code-field/code-field';
import '../../shared/ui/in-common';
import { PasswordField } from '../../shared/ui/password-field/password-field';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { SessionStore } from '../data/session-store';

/** Opens the dialog; true when the person said again who they are. */
export async function openConfirmationDialog(injector: Injector): Promise<boolean> {
  const config = Object.assign(new DialogConfig<unknown, DialogRef<boolean>>(), {
    ariaLabelledBy: 'confirmation-title',
  });
  const open = injector.get(Dialog).open<boolean>(ConfirmationDialog, config);
  return (await firstValueFrom(open.closed, { defaultValue: false })) ?? false;
}

/** The password again, or a code. */
@Component({
  selector: 'pt-confirmation-dialog',
  imports: [CodeField, PasswordField, Say, SendingForm, SendingNotice],
  templateUrl: './confirmation-dialog.html',
  styles: `
    .card {
      width: min(28rem, calc(100vw - 2rem));
      max-height: calc(100vh - 2rem);
      overflow-y: auto;
    }
  `,
})
export class ConfirmationDialog {
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly field = viewChild<PasswordField | CodeField>('field');
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);

  protected readonly isByCode = signal(false);
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly sending = new Sending();

  constructor() {
    afterRenderEffect(() => {
      this.field()?.focus();
    });
  }

  protected toggle(): void {
    this.isByCode.update((isByCode) => !isByCode);
    this.sending.check({});
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.isFilled()) return;
    await this.sending.run(() => this.confirm());
    const failure = this.sending.failure();
    if (isWrong(failure, 'code')) this.sending.check({ code: this.words.say('work.code.wrong') });
    if (isWrong(failure, 'password')) {
      this.sending.check({ password: this.words.say('work.confirm.wrongPassword') });
    }
  }

  private async confirm(): Promise<void> {
    await this.session.confirm(this.isByCode() ? { code: this.code() } : { password: this.password() });
    this.ref.close(true);
  }

  private isFilled(): boolean {
    return this.sending.check(
      this.isByCode()
        ? { code: this.code().trim() === '' && this.words.say('work.code.missing') }
        : { password: this.password() === '' && this.words.say('work.signIn.noPassword') },
    );
  }
}
