import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_LENGTH, type Language, type OfferedInvitation } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import '../../shared/ui/in-common';
import { Attempt } from '../../shared/data/attempt';
import { Sending } from '../../shared/data/sending';
import { DateText } from '../../shared/ui/date-text';
import { Field } from '../../shared/ui/field/field';
import { LanguageChoice } from '../../shared/ui/language-choice/language-choice';
import { Loading } from '../../shared/ui/loading';
import { PasswordField } from '../../shared/ui/password-field/password-field';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { pageHead } from '../../shared/util/page-head';
import { read } from '../../shared/util/translated';
import { LinkToken } from '../data/link-token';
import { LinksClient } from '../data/links-client';
import { passwordFault } from '../data/password-fault';
import { DeadLink } from '../ui/dead-link';

/** Accepting an invitation: what it invites to, and the account that is made. The second factor comes next. */
@Component({
  selector: 'pt-invitation-page',
  imports: [
    DateText,
    DeadLink,
    Field,
    LanguageChoice,
    Loading,
    PasswordField,
    ProblemNotice,
    RouterLink,
    Say,
    SendingForm,
    SendingNotice,
  ],
  templateUrl: './invitation-page.html',
  styleUrl: '../ui/form.css',
})
export class InvitationPage {
  private readonly client = inject(LinksClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly link = inject(LinkToken);
  protected readonly words = inject(Words);

  protected readonly least = PASSWORD_LENGTH.least;
  protected readonly name = signal('');
  protected readonly language = signal<Language>(this.words.language());
  protected readonly password = signal('');
  protected readonly offer = signal<OfferedInvitation | null>(null);
  protected readonly opening = new Attempt();
  protected readonly sending = new Sending();
  protected readonly isDead = computed(
    () =>
      this.link.value() === null ||
      [this.opening.failure(), this.sending.failure()].some((failure) => failure?.code === 'absent'),
  );
  protected readonly title = computed(() => {
    const offer = this.offer();
    if (offer === null || this.isDead()) return this.words.say('account.invitation.title');
    if (offer.organisation === null) return this.words.say('account.invitation.joinPlatform');
    const organisation = read(offer.organisation.name, this.words.language()).text;
    return this.words.say('account.invitation.join', { organisation });
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('account.invitation.title') }));
    void this.open();
  }

  protected async open(): Promise<void> {
    const token = this.link.value();
    if (token === null) return;
    await this.opening.run(async () => {
      this.offer.set(await this.client.inspect({ token }));
    });
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    const isFilled = this.sending.check({
      name: name === '' && this.words.say('account.invitation.noName'),
      password: passwordFault(this.password(), this.words),
    });
    if (isFilled) await this.sending.run(() => this.join(name));
  }

  private async join(name: string): Promise<void> {
    const language = this.language();
    const token = this.link.value() ?? '';
    this.session.enter(await this.client.accept({ token, name, language, password: this.password() }));
    this.link.forget();
    await this.router.navigate(['/', language, 'second-factor'], { replaceUrl: true });
  }
}
