import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_LENGTH, type Language, type OfferedInvitation } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import '../../shared/ui/in-common';
import { Attempt } from '../../shared/data/attempt';
import { failureOf } from '../../shared/data/problem';
import { Sending } from '../../shared/data/sending';
import { DateText } from '../../shared/ui/date-text';
import { Field } from '../../shared/ui/field/field';
import { LanguageChoice } from '../../shared/ui/language-choice/language-choice';
import { Loading } from '../../shared/ui/loading';
import { PasswordField } from '../../shared/ui/password-field/password-field';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { looksLikeEmail } from '../../shared/util/email';
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
  protected readonly email = signal('');
  /** The one that a mailed link carries, or what was typed. */
  protected readonly code = signal(this.link.code() ?? '');
  protected readonly needsCode = signal(false);
  protected readonly offer = signal<OfferedInvitation | null>(null);
  protected readonly opening = new Attempt();
  protected readonly trying = new Sending();
  protected readonly sending = new Sending();
  /** Another address may be typed once the one invited is found to be somebody's. */
  protected readonly mayTypeEmail = linkedSignal<boolean, boolean>({
    source: () => (this.offer()?.mayChooseEmail ?? false) && this.isTaken(),
    computation: (isTaken, before) => isTaken || (before?.value ?? false),
  });
  protected readonly emailError = computed(() => {
    const error = this.sending.errors()['email'];
    if (error === undefined || !this.isTaken()) return error;
    return this.words.say(this.mayTypeEmail() ? 'account.invitation.emailTaken' : 'account.invitation.emailHasAccount');
  });
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
    const code = this.link.code() ?? undefined;
    await this.opening.run(() => this.inspect(token, code));
  }

  /** A wrong code is answered as a link that is void: the person is told both. */
  protected async tryCode(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code().trim();
    const token = this.link.value() ?? '';
    if (!this.trying.check({ code: code === '' && this.words.say('account.invitation.noCode') })) return;
    await this.trying.run(() => this.inspect(token, code));
    if (this.trying.failure()?.code === 'absent') {
      this.trying.check({ code: this.words.say('account.invitation.wrongCode') });
    }
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    const mayBeDone = this.sending.failure()?.code === 'unreachable';
    const isFilled = this.sending.check({
      email: !looksLikeEmail(this.email()) && this.words.say('account.invitation.noEmail'),
      name: name === '' && this.words.say('account.invitation.noName'),
      password: passwordFault(this.password(), this.words),
    });
    if (isFilled) await this.sending.run(() => this.join(name, mayBeDone));
  }

  private async inspect(token: string, code?: string): Promise<void> {
    const { offer } = await this.client.inspect({ token, code });
    this.needsCode.set(offer === null);
    this.offer.set(offer);
    this.email.set(offer?.email ?? '');
  }

  private isTaken(): boolean {
    const failure = this.sending.failure();
    const errors = failure !== null && 'errors' in failure ? (failure.errors ?? []) : [];
    return errors.some(({ path, code }) => path === 'email' && code === 'taken');
  }

  private async join(name: string, mayBeDone: boolean): Promise<void> {
    const language = this.language();
    const token = this.link.value() ?? '';
    const code = this.code().trim();
    const [email, password] = [this.email().trim(), this.password()];
    const acceptance = {
      ...{ token, name, language, password },
      ...(code !== '' && { code }),
      ...(this.mayTypeEmail() && { email }),
    };
    try {
      this.session.enter(await this.client.accept(acceptance));
    } catch (error) {
      // When the answer was lost on the way, the link is used up and the account is there.
      if (!mayBeDone || failureOf(error).code !== 'absent') throw error;
      await this.session.signIn({ email, password }).catch(() => {
        throw error;
      });
    }
    // Not before the next page is there: on a slow network this one would say meanwhile that its link is missing.
    await this.router.navigate(['/', language, 'second-factor'], { replaceUrl: true });
    this.link.forget();
  }
}
