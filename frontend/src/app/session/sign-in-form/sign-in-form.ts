import { Component, type ElementRef, inject, model, output, signal, viewChild } from '@angular/core';
import { type SessionUser } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { type WordKey } from '../../i18n/word-keys';
import { failureOf, type Failure } from '../../shared/data/problem';
import { Field } from '../../shared/ui/field/field';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { SessionStore } from '../data/session-store';

type Name = 'email' | 'password';

/** Address and password. Whatever goes wrong, what was typed stays. */
@Component({
  selector: 'pt-sign-in-form',
  imports: [Field, ProblemNotice, Say],
  templateUrl: './sign-in-form.html',
  styles: `
    .row {
      margin-top: var(--s5);
    }
  `,
})
export class SignInForm {
  private readonly session = inject(SessionStore);
  private readonly emailInput = viewChild.required<ElementRef<HTMLInputElement>>('emailInput');
  private readonly passwordInput = viewChild.required<ElementRef<HTMLInputElement>>('passwordInput');

  readonly email = model('');
  readonly password = model('');
  readonly signedIn = output<SessionUser>();

  protected readonly isShown = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<Failure | null>(null);
  protected readonly errors = signal<Partial<Record<Name, WordKey>>>({});

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.failure.set(null);
    if (this.isBusy() || !this.isFilled()) return;
    this.isBusy.set(true);
    try {
      await this.session.signIn({ email: this.email().trim(), password: this.password() });
      const user = this.session.user();
      if (user != null) this.signedIn.emit(user);
    } catch (error) {
      this.failure.set(failureOf(error));
      this.focus('password');
    } finally {
      this.isBusy.set(false);
    }
  }

  private isFilled(): boolean {
    this.errors.set({
      ...(this.email().trim() === '' && { email: 'work.signIn.noEmail' }),
      ...(this.password() === '' && { password: 'work.signIn.noPassword' }),
    });
    const [first] = Object.keys(this.errors()) as Name[];
    if (first !== undefined) this.focus(first);
    return first === undefined;
  }

  private focus(name: Name): void {
    (name === 'email' ? this.emailInput() : this.passwordInput()).nativeElement.focus();
  }
}
