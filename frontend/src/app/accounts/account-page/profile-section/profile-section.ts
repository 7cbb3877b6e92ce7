import { Component, inject, signal } from '@angular/core';
import { type Account, type Language } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { failureOf } from '../../../shared/data/problem';
import { Sending } from '../../../shared/data/sending';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { TextField } from '../../../shared/ui/text-field/text-field';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { AccountStore } from '../../data/account-store';

/** Name and language. What was typed stays when the account was changed meanwhile. */
@Component({
  selector: 'pt-profile-section',
  imports: [LanguageChoice, Say, SendingForm, SendingNotice, TextField],
  templateUrl: './profile-section.html',
  styleUrl: '../../ui/section.css',
})
export class ProfileSection {
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  protected readonly store = inject(AccountStore);

  protected readonly name = signal(this.store.account()?.name ?? '');
  protected readonly language = signal<Language>(this.store.account()?.language ?? 'fr');
  protected readonly sending = new Sending();

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (!this.sending.check({ name: name === '' && this.words.say('account.invitation.noName') })) return;
    const language = this.language();
    await this.sending.run(async () => {
      await this.store.change({ name, language }).catch((error: unknown) => {
        this.takeOver(error);
      });
      this.announcer.say(this.words.say('account.own.profile.done'));
    });
  }

  /** When the answer was lost on the way, the change that stands in the way may be this very one. */
  private takeOver(error: unknown): void {
    const failure = failureOf(error);
    if (failure.code !== 'stale') throw error;
    const current = failure.current as Account;
    this.store.put(current);
    if (current.name !== this.name().trim() || current.language !== this.language()) throw error;
  }
}
