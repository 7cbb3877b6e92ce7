import { Component, type ElementRef, afterRenderEffect, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PASSWORD_LENGTH } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import '../../shared/ui/in-common';
import { Sending } from '../../shared/data/sending';
import { PasswordField } from '../../shared/ui/password-field/password-field';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { pageHead } from '../../shared/util/page-head';
import { LinkToken } from '../data/link-token';
import { LinksClient } from '../data/links-client';
import { passwordFault } from '../data/password-fault';
import { DeadLink } from '../ui/dead-link';

/** Choosing a new password by a link that opens once. */
@Component({
  selector: 'pt-new-password-page',
  imports: [DeadLink, PasswordField, RouterLink, Say, SendingForm, SendingNotice],
  templateUrl: './new-password-page.html',
  styleUrl: '../ui/form.css',
})
export class NewPasswordPage {
  private readonly client = inject(LinksClient);
  private readonly session = inject(SessionStore);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly link = inject(LinkToken);
  protected readonly words = inject(Words);

  protected readonly least = PASSWORD_LENGTH.least;
  protected readonly password = signal('');
  protected readonly isDone = signal(false);
  protected readonly sending = new Sending();
  protected readonly isDead = computed(
    () => !this.isDone() && (this.link.value() === null || this.sending.failure()?.code === 'absent'),
  );

  constructor() {
    pageHead(() => ({ title: this.words.say('account.newPassword.title') }));
    afterRenderEffect(() => {
      if (this.isDone()) this.title().nativeElement.focus();
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const token = this.link.value() ?? '';
    if (!this.sending.check({ password: passwordFault(this.password(), this.words) })) return;
    await this.sending.run(async () => {
      await this.client.usePasswordLink({ token, password: this.password() });
      this.isDone.set(true);
      this.link.forget();
      this.session.forget();
    });
  }
}
