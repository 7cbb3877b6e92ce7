import { Component, type ElementRef, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { type Id } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Attempt } from '../../../shared/data/attempt';
import { Dialogs } from '../../../shared/ui/dialog/dialogs';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { AccountStore } from '../../data/account-store';
import { SessionItem } from '../../ui/session-item/session-item';

/** Where one is signed in, and how to end it from here. */
@Component({
  selector: 'pt-sessions-section',
  imports: [ProblemNotice, Say, SessionItem],
  templateUrl: './sessions-section.html',
  styleUrl: '../../ui/section.css',
})
export class SessionsSection {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly store = inject(AccountStore);
  protected readonly ending = new Attempt();

  protected async end(id: Id): Promise<void> {
    await this.ending.run(async () => {
      await this.store.endSession(id);
      this.announcer.say(this.words.say('account.own.sessions.ended'));
      this.title().nativeElement.focus();
    });
  }

  protected async endAll(): Promise<void> {
    const isSure = await this.dialogs.ask({
      title: this.words.say('account.own.sessions.endAllAsk.title'),
      detail: this.words.say('account.own.sessions.endAllAsk.detail'),
      agree: this.words.say('account.own.sessions.endAll'),
      isDangerous: true,
    });
    if (!isSure) return;
    await this.ending.run(async () => {
      await this.store.endAllSessions();
      this.announcer.say(this.words.say('account.own.sessions.allEnded'));
      await this.router.navigate(['/', this.words.language(), 'sign-in']);
    });
  }
}
