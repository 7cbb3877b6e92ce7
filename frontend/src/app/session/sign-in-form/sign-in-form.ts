import { Component, afterRenderEffect, inject, linkedSignal, model, output, signal, viewChild } from '@angular/core';
import { type SessionUser } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { isWrong } from '../../shared/data/field-errors';
import { failureOf } from '../../shared/data/problem';
import { Sending } from '../../shared/data/sending';
import { CodeField } from '../../shared/ui/code-field/code-field';
import { Field } from '../../shared/ui/field/field';
import { PasswordField } from '../../shared/ui/password-field/password-field';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { SessionStore } from '../data/session-store';

/** Address and password, then the code where the account has one. Whatever goes wrong, what was typed stays. */
@Component({
  selector: 'pt-sign-in-form',
  imports: [CodeField, Field, PasswordField, Say, SendingForm, SendingNotice],
  templateUrl: './sign-in-form.html',
  styles: `
    .row {
      margin-top: var(--s5);
    }

    strong {
      overflow-wrap: anywhere;
    }
  `,
})
export class SignInForm {
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly passwordField = viewChild(PasswordField);
  private readonly codeField = viewChild(CodeField);

  readonly email = model('');
  readonly password = model('');
  readonly signedIn = output<SessionUser>();

  protected readonly code = signal('');
  protected readonly isRecovery = signal(false);
  protected readonly sending = new Sending();
  /** Another address or password begins again. */
  protected readonly isCodeAsked = linkedSignal({
    source: () => [this.email(), this.password()],
    computation: () => false,
  });

  constructor() {
    afterRenderEffect(() => {
      this.codeField()?.focus();
    });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.isFilled()) return;
    await this.sending.run(() => this.signIn());
    const failure = this.sending.failure();
    if (isWrong(failure, 'code')) this.sending.check({ code: this.wrongCode() });
    else if (failure?.code === 'wrong_credentials') this.passwordField()?.focus();
  }

  protected toggleRecovery(): void {
    this.isRecovery.update((isRecovery) => !isRecovery);
    this.code.set('');
    this.sending.check({});
    this.codeField()?.focus();
  }

  protected goBack(): void {
    this.isCodeAsked.set(false);
    this.isRecovery.set(false);
    this.sending.check({});
  }

  private async signIn(): Promise<void> {
    try {
      await this.session.signIn({
        email: this.email().trim(),
        password: this.password(),
        ...(this.isCodeAsked() && { code: this.code() }),
      });
      const user = this.session.user();
      if (user != null) this.signedIn.emit(user);
    } catch (error) {
      if (failureOf(error).code !== 'code_required') throw error;
      this.code.set('');
      this.isCodeAsked.set(true);
    }
  }

  private wrongCode(): string {
    return this.words.say(this.isRecovery() ? 'work.code.wrongRecovery' : 'work.code.wrong');
  }

  private isFilled(): boolean {
    if (this.isCodeAsked()) {
      return this.sending.check({ code: this.code().trim() === '' && this.words.say('work.code.missing') });
    }
    return this.sending.check({
      email: this.email().trim() === '' && this.words.say('work.signIn.noEmail'),
      password: this.password() === '' && this.words.say('work.signIn.noPassword'),
    });
  }
}
