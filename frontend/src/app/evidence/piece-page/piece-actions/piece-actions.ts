import { Component, ElementRef, effect, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type EvidenceAction } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Dialogs } from '../../../shared/ui/dialog/dialogs';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { Announcer } from '../../../shared/ui/toast/announcer';
import { EvidenceClient } from '../../data/evidence-client';
import { OpenPages } from '../../data/open-pages';
import { PieceStore } from '../../data/piece-store';
import { Recipients } from '../../data/recipients';
import { sureToRemove } from '../../data/sure-to-remove';
import { UploadQueue } from '../../data/upload-queue';
import { RefusalText } from '../../ui/refusal-text';
import { EditSection } from '../edit-section/edit-section';
import { OffersSection } from '../offers-section/offers-section';
import { OpeningsSection } from '../openings-section';
import { ReadersSection } from '../readers-section/readers-section';
import { WithdrawSection } from '../withdraw-section/withdraw-section';

/** What the signed-in person may do with a piece of evidence now. */
@Component({
  selector: 'pt-piece-actions',
  imports: [
    EditSection,
    OffersSection,
    OpeningsSection,
    ProblemNotice,
    ReadersSection,
    RefusalText,
    RouterLink,
    Say,
    WithdrawSection,
  ],
  providers: [Recipients],
  templateUrl: './piece-actions.html',
  styleUrl: './piece-actions.css',
})
export class PieceActions {
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  private readonly client = inject(EvidenceClient);
  private readonly queue = inject(UploadQueue);
  protected readonly words = inject(Words);
  protected readonly pages = inject(OpenPages);
  protected readonly store = inject(PieceStore);

  protected readonly own = this.store.own;
  private readonly notice = viewChild<unknown, ElementRef<HTMLElement>>('notice', { read: ElementRef });

  constructor() {
    // What failed may have been asked for a screen further down.
    effect(() => {
      this.notice()?.nativeElement.scrollIntoView({ block: 'center' });
    });
  }

  protected may(action: EvidenceAction): boolean {
    return this.store.piece()?.allowedActions.includes(action) ?? false;
  }

  protected openOriginal(): void {
    void this.pages.open(this.store.id(), this.store.page());
  }

  protected async remove(): Promise<void> {
    const own = this.own();
    const isSure = await sureToRemove(this.dialogs, this.words);
    if (own === undefined || !isSure) return;
    const isGone = await this.store.doing.run(() => this.client.remove(own).then(() => true));
    if (isGone === undefined) return;
    this.queue.drop(own.id);
    await this.router.navigate(['/', this.words.language(), 'work', 'evidence']);
    this.announcer.say(this.words.say('evidence.list.removed'));
  }

  protected async keepOriginal(): Promise<void> {
    const isSure = await this.dialogs.ask({
      title: this.words.say('handling.original.keepSure.title'),
      detail: this.words.say('handling.original.keepSure.detail'),
      agree: this.words.say('handling.original.keepSure.agree'),
    });
    if (isSure && (await this.store.keepOriginal())) this.announcer.say(this.words.say('handling.original.kept'));
  }
}
