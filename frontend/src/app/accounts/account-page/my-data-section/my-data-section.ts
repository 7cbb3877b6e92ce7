import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Attempt } from '../../../shared/data/attempt';
import { Sending } from '../../../shared/data/sending';
import { Field } from '../../../shared/ui/field/field';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { SendingForm } from '../../../shared/ui/sending-form';
import { SendingNotice } from '../../../shared/ui/sending-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { download } from '../../../shared/util/download';
import { AccountClient } from '../../data/account-client';
import { AccountStore } from '../../data/account-store';

/** What is kept of me as a person: to take along, and to erase for good. */
@Component({
  selector: 'pt-my-data-section',
  imports: [Field, ProblemNotice, Say, SendingForm, SendingNotice],
  templateUrl: './my-data-section.html',
  styleUrl: '../../ui/section.css',
})
export class MyDataSection {
  private readonly client = inject(AccountClient);
  private readonly store = inject(AccountStore);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');

  protected readonly isOpen = signal(false);
  protected readonly typed = signal('');
  protected readonly taking = new Attempt();
  protected readonly sending = new Sending();

  protected word(): string {
    return this.words.say('account.own.data.erase.word');
  }

  protected async take(): Promise<void> {
    await this.taking.run(async () => {
      const text = JSON.stringify(await this.client.data(), null, 2);
      download(this.words.say('account.own.data.file'), new Blob([text], { type: 'application/json' }));
    });
  }

  protected async erase(event: Event): Promise<void> {
    event.preventDefault();
    const word = this.word();
    const isMeant = this.typed().trim().toUpperCase() === word;
    if (!this.sending.check({ word: !isMeant && this.words.say('account.own.data.erase.wrong', { word }) })) return;
    await this.sending.run(async () => {
      await this.store.erase();
      this.announcer.say(this.words.say('account.own.data.erase.done'));
      await this.router.navigate(['/', this.words.language()]);
    });
  }

  protected close(): void {
    this.isOpen.set(false);
    this.typed.set('');
    this.sending.check({});
    this.opener().nativeElement.focus();
  }
}
