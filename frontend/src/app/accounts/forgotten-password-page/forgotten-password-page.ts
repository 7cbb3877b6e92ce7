import { Component, type ElementRef, afterRenderEffect, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PASSWORD_LINK_MINUTES } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import '../../shared/ui/in-common';
import { Sending } from '../../shared/data/sending';
import { Field } from '../../shared/ui/field/field';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { looksLikeEmail } from '../../shared/util/email';
import { pageHead } from '../../shared/util/page-head';
import { LinksClient } from '../data/links-client';

/** Asking for a link to a new password. What it says is the same whether the address has an account or not. */
@Component({
  selector: 'pt-forgotten-password-page',
  imports: [Field, RouterLink, Say, SendingForm, SendingNotice],
  templateUrl: './forgotten-password-page.html',
  styleUrl: '../ui/form.css',
})
export class ForgottenPasswordPage {
  private readonly client = inject(LinksClient);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly words = inject(Words);

  protected readonly minutes = PASSWORD_LINK_MINUTES;
  protected readonly email = signal('');
  protected readonly isAsked = signal(false);
  protected readonly sending = new Sending();

  constructor() {
    pageHead(() => ({ title: this.words.say('account.forgotten.title') }));
    afterRenderEffect(() => {
      if (this.isAsked()) this.title().nativeElement.focus();
    });
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const isAddress = looksLikeEmail(this.email());
    if (!this.sending.check({ email: !isAddress && this.words.say('account.forgotten.noEmail') })) return;
    await this.sending.run(async () => {
      await this.client.askPasswordLink({ email: this.email().trim() });
      this.isAsked.set(true);
    });
  }
}
