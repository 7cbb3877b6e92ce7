import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { PASSWORD_LENGTH } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionClient } from '../../../session/data/session-client';
import { isWrong } from '../../../shared/data/field-errors';
import { failureOf } from '../../../shared/data/problem';
import { Sending } from '../../../shared/data/sending';
import { PasswordField } from '../../../shared/ui/password-field/password-field';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { AccountClient } from '../../data/account-client';
import { AccountStore } from '../../data/account-store';
import { passwordFault } from '../../data/password-fault';

/** Another password, knowing the present one. */
@Component({
  selector: 'pt-password-section',
  imports: [PasswordField, Say, SendingForm, SendingNotice],
  templateUrl: './password-section.html',
  styleUrl: '../../ui/section.css',
})
export class PasswordSection {
  private readonly client = inject(AccountClient);
  private readonly session = inject(SessionClient);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  protected readonly store = inject(AccountStore);

  protected readonly least = PASSWORD_LENGTH.least;
  protected readonly isOpen = signal(false);
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly sending = new Sending();

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    const mayBeDone = this.sending.failure()?.code === 'unreachable';
    const isFilled = this.sending.check({
      current: this.current() === '' && this.words.say('account.own.password.noCurrent'),
      next: passwordFault(this.next(), this.words),
    });
    if (!isFilled) return;
    await this.sending.run(async () => {
      const change = { current: this.current(), next: this.next() };
      await this.client.changePassword(change).catch(async (error: unknown) => {
        if (!mayBeDone || !isWrong(failureOf(error), 'current') || !(await this.isOpening(change.next))) throw error;
      });
      this.close();
      this.store.reload();
      this.announcer.say(this.words.say('account.own.password.done'));
    });
    if (isWrong(this.sending.failure(), 'current')) {
      this.sending.check({ current: this.words.say('work.confirm.wrongPassword') });
    }
  }

  /** When the answer was lost on the way, it is the new password that opens the account. */
  private isOpening(password: string): Promise<boolean> {
    return this.session.confirm({ password }).then(
      () => true,
      () => false,
    );
  }

  protected close(): void {
    this.isOpen.set(false);
    this.current.set('');
    this.next.set('');
    this.sending.check({});
    this.opener().nativeElement.focus();
  }
}
