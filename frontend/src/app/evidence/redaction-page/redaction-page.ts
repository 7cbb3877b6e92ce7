import { Component, ElementRef, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink, type CanDeactivateFn } from '@angular/router';
import { type CreateEvidence, type Picture } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Sending } from '../../shared/data/sending';
import { FormMemory } from '../../session/data/form-memory';
import { Dialogs } from '../../shared/ui/dialog/dialogs';
import { keepFocus } from '../../shared/ui/keep-focus';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { type Memory } from '../../shared/data/editing';
import { SendingForm } from '../../shared/ui/sending-form';
import { SendingNotice } from '../../shared/ui/sending-notice';
import { TextField } from '../../shared/ui/text-field/text-field';
import { Announcer } from '../../shared/ui/toast/announcer';
import { pageHead } from '../../shared/util/page-head';
import { OpenPages } from '../data/open-pages';
import { CAPTION_MAX } from '../data/piece';
import { PieceClient } from '../data/piece-client';
import { PieceStore } from '../data/piece-store';
import { Rectangles, type Rectangle } from '../data/rectangles';
import { AbsentPiece } from '../piece-page/absent-piece';
import { RedactionSheet } from './redaction-sheet/redaction-sheet';

/** What was drawn and said, and not sent. */
interface Begun {
  rectangles: readonly Rectangle[];
  caption: string | null;
}

/** Rectangles over the pages of a piece of the own organisation; what is sent is a new piece without what is under them. */
@Component({
  selector: 'pt-redaction-page',
  imports: [
    AbsentPiece,
    Loading,
    ProblemNotice,
    RedactionSheet,
    RouterLink,
    Say,
    SendingForm,
    SendingNotice,
    TextField,
  ],
  providers: [OpenPages, PieceStore],
  templateUrl: './redaction-page.html',
  styleUrl: './redaction-page.css',
})
export class RedactionPage {
  private readonly client = inject(PieceClient);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly memories = inject(FormMemory);
  private readonly sheet = viewChild(RedactionSheet);
  protected readonly words = inject(Words);
  protected readonly pages = inject(OpenPages);
  protected readonly store = inject(PieceStore);

  protected readonly rectangles = new Rectangles();
  protected readonly isPreview = signal(false);
  private readonly typed = signal<string | null>(null);
  protected readonly caption = computed(() => this.typed() ?? this.store.own()?.caption ?? '');
  protected readonly sending = new Sending();
  protected readonly most = CAPTION_MAX;
  private readonly id = crypto.randomUUID();
  private isSent = false;
  private readonly isTakenUp = signal(false);

  protected readonly mayRedact = computed(() => this.store.own()?.allowedActions.includes('redact') ?? false);
  protected readonly numbers = computed(() => Array.from({ length: this.store.count() }, (_, index) => index + 1));
  /** One component for each page: what has come of one is not shown as another. */
  protected readonly leaves = computed<(Picture & { page: number })[]>(() => {
    const [pictures, page] = [this.store.picture()?.pictures ?? [], this.store.page()];
    const found = pictures.find(({ size }) => size === 'medium') ?? pictures.at(-1);
    return found === undefined ? [] : [{ ...found, page }];
  });
  /** There is something that is not sent. */
  readonly isUnsent = (): boolean => !this.isSent && this.rectangles.all().length > 0;
  protected readonly address = computed(() => `/${this.words.language()}/evidence/${this.store.id()}`);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    keepFocus(this.rectangles.all, () => [host.querySelector<HTMLElement>('.tools button')]);
    effect(() => {
      if (this.mayRedact()) untracked(() => void this.takeUp());
    });
    effect(() => {
      const begun: Begun = { rectangles: this.rectangles.all(), caption: this.typed() };
      if (!this.isTakenUp() || this.isSent) return;
      if (begun.rectangles.length > 0) this.memory().keep(begun);
      else this.forget();
    });
    pageHead(() => ({ title: this.words.say('handling.redaction.title') }));
    effect(() => {
      const [own, page] = [this.store.own(), this.store.page()];
      if (own !== undefined && own.level !== 'public') untracked(() => void this.pages.open(own.id, page));
    });
  }

  protected type(caption: string): void {
    this.typed.set(caption);
  }

  /** The person lets go of it. */
  forget(): void {
    this.memory().forget();
  }

  private memory(): Memory {
    return this.memories.of(`redaction/${this.store.id()}`);
  }

  private async takeUp(): Promise<void> {
    const begun = (await this.memory().find()) as Begun | undefined;
    this.isTakenUp.set(true);
    if (begun === undefined || this.rectangles.all().length > 0) return;
    this.rectangles.takeUp(begun.rectangles);
    this.typed.set(begun.caption);
    this.announcer.say(this.words.say('handling.redaction.restored'));
  }

  protected add(): void {
    this.isPreview.set(false);
    this.sheet()?.add();
  }

  protected turn(page: string): void {
    void this.router.navigate([], { queryParams: { page }, replaceUrl: true });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const own = this.store.own();
    const isRight = this.sending.check({
      redactions: this.rectangles.all().length === 0 && this.words.say('handling.redaction.missing'),
      caption: this.caption().trim() === '' && this.words.say('handling.redaction.captionMissing'),
    });
    if (!isRight || own === undefined) return;
    const { kind, month, area, about, recommendation } = own;
    const copy: CreateEvidence = {
      ...{ kind, month, area, about, recommendation: recommendation.reference, level: 'restricted' },
      caption: this.caption().trim(),
      redactionOf: own.id,
      redactions: this.rectangles.sent(),
    };
    const sent = await this.sending.run(() => this.client.redact(this.id, copy));
    if (sent === undefined) return;
    this.isSent = true;
    this.forget();
    await this.router.navigate(['/', this.words.language(), 'evidence', sent.id]);
    this.announcer.say(this.words.say('handling.redaction.sent'));
  }
}

/** Asks before rectangles are lost that were not sent. */
export const leaveRedaction: CanDeactivateFn<RedactionPage> = async (page, _route, from, to) => {
  const isSamePage = to.url.split('?')[0] === from.url.split('?')[0];
  if (isSamePage || !page.isUnsent()) return true;
  const words = inject(Words);
  const isSure = await inject(Dialogs).ask({
    title: words.say('handling.redaction.left.title'),
    detail: words.say('handling.redaction.left.detail'),
    agree: words.say('handling.redaction.left.agree'),
    isDangerous: true,
  });
  if (isSure) page.forget();
  return isSure;
};
