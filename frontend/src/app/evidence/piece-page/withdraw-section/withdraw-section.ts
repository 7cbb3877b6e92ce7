import { Component, inject, signal } from '@angular/core';
import { WITHDRAWAL_CATEGORIES, type WithdrawalCategory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Attempt } from '../../../shared/data/attempt';
import { Dialogs } from '../../../shared/ui/dialog/dialogs';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { OpenPages } from '../../data/open-pages';
import { PieceClient } from '../../data/piece-client';
import { PieceStore } from '../../data/piece-store';

/** Takes a piece back for good: asks why and once whether, says what is destroyed and what stays. */
@Component({
  selector: 'pt-withdraw-section',
  imports: [ProblemNotice, Say],
  templateUrl: './withdraw-section.html',
  styles: `
    fieldset {
      margin-top: var(--s3);
    }
  `,
})
export class WithdrawSection {
  private readonly client = inject(PieceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(Words);
  private readonly pages = inject(OpenPages);
  private readonly store = inject(PieceStore);

  protected readonly categories = WITHDRAWAL_CATEGORIES;
  protected readonly category = signal<WithdrawalCategory | null>(null);
  protected readonly isMissing = signal(false);
  protected readonly withdrawing = new Attempt();

  protected choose(category: WithdrawalCategory): void {
    this.category.set(category);
    this.isMissing.set(false);
  }

  protected async withdraw(): Promise<void> {
    const [own, category] = [this.store.own(), this.category()];
    this.isMissing.set(category === null);
    if (own === undefined || category === null || !(await this.isSure())) return;
    const withdrawn = await this.withdrawing.run(() => this.client.withdraw(own, { category }));
    if (withdrawn === undefined) return;
    this.pages.forget();
    this.store.show(withdrawn);
    this.announcer.say(this.words.say('handling.withdraw.done'));
  }

  private isSure(): Promise<boolean> {
    return this.dialogs.ask({
      title: this.words.say('handling.withdraw.sure.title'),
      detail: this.words.say('handling.withdraw.detail'),
      agree: this.words.say('handling.withdraw.sure.agree'),
      isDangerous: true,
    });
  }
}
