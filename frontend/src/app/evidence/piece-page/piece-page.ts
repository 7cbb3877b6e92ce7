import {
  Component,
  DOCUMENT,
  ElementRef,
  PLATFORM_ID,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { isPlatformBrowser } from '@angular/common';
import { Router, RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { AreasStore } from '../../shared/data/areas-store';
import '../../shared/ui/in-common';
import { DateText } from '../../shared/ui/date-text';
import { DemoMark } from '../../shared/ui/demo-mark';
import { headingAround, keepFocus } from '../../shared/ui/keep-focus';
import { Loading } from '../../shared/ui/loading';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { Findings } from '../../shared/ui/proof/findings';
import { SavingChoice } from '../../shared/ui/proof/saving-choice';
import { ReadersMark } from '../../shared/ui/proof/readers-mark';
import { Announcer } from '../../shared/ui/toast/announcer';
import { formatDate } from '../../shared/util/dates';
import { pageHead } from '../../shared/util/page-head';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { OpenPages } from '../data/open-pages';
import { PieceStore } from '../data/piece-store';
import { PageViewer } from '../ui/page-viewer/page-viewer';
import { AbsentPiece } from './absent-piece';
import { PieceActions } from './piece-actions/piece-actions';

/** One piece of evidence: what it shows, who brought it, what it speaks for, and what observers found. */
@Component({
  selector: 'pt-piece-page',
  imports: [
    AbsentPiece,
    DateText,
    DemoMark,
    Findings,
    Loading,
    OrganisationName,
    PageViewer,
    PieceActions,
    ProblemNotice,
    ReadersMark,
    RouterLink,
    SavingChoice,
    Say,
    TranslatedText,
  ],
  providers: [OpenPages, PieceStore],
  templateUrl: './piece-page.html',
  styleUrl: './piece-page.css',
})
export class PiecePage {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly isBrowser = isPlatformBrowser(inject(PLATFORM_ID));
  protected readonly words = inject(Words);
  protected readonly areas = inject(AreasStore);
  protected readonly session = inject(SessionStore);
  protected readonly pages = inject(OpenPages);
  protected readonly store = inject(PieceStore);

  private readonly hasWords = signal(false);
  protected readonly isAbsent = computed(() => this.store.failure()?.code === 'absent');
  protected readonly isHandled = computed(() => {
    const { session, store } = this;
    return this.hasWords() && session.isSignedIn() && (store.piece()?.allowedActions.length ?? 0) > 0;
  });
  protected readonly address = computed(() => `/${this.words.language()}/evidence/${this.store.id()}`);
  protected readonly about = computed(() => {
    const about = this.store.piece()?.about ?? null;
    return about && { ...about, fragment: about.noun === 'milestone' ? 'milestones' : `${about.noun}-${about.id}` };
  });
  /** What is not public is opened by whom it belongs to at once; by others when they say so. */
  protected readonly waitsToOpen = computed(() => {
    const piece = this.store.piece();
    return piece !== undefined && piece.level !== 'public' && piece.file !== null && !this.pages.isOpen();
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    keepFocus(
      () => [this.store.piece(), this.pages.original()],
      (held) => [headingAround(held), host.querySelector<HTMLElement>('h1')],
    );
    effect(() => {
      if (this.session.isSignedIn()) untracked(() => void this.addWords());
    });
    effect(() => {
      const [own, id, page] = [this.store.own(), this.store.id(), this.store.page()];
      const isToOpen = own?.allowedActions.includes('open') ?? false;
      if (this.isBrowser && (isToOpen || this.pages.isOpen())) untracked(() => void this.pages.open(id, page));
    });
    pageHead(() => {
      const piece = this.store.piece();
      if (piece === undefined) return undefined;
      const title = piece.caption || this.words.say('proof.one.title');
      const { reference } = piece.recommendation;
      return { title, description: this.words.say('proof.one.description', { reference, caption: title }) };
    });
  }

  private async addWords(): Promise<void> {
    await this.words.add('work', 'evidence', 'handling');
    this.hasWords.set(true);
  }

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }

  protected open(): void {
    void this.pages.open(this.store.id(), this.store.page());
  }

  protected turn(page: number): void {
    void this.router.navigate([], { queryParams: { page }, replaceUrl: true });
  }

  protected async copy(): Promise<void> {
    const { origin, pathname } = this.document.location;
    const clipboard = this.document.defaultView?.navigator.clipboard;
    const isCopied = await (clipboard?.writeText(origin + pathname).then(
      () => true,
      () => false,
    ) ?? false);
    this.announcer.say(this.words.say(isCopied ? 'proof.one.copied' : 'proof.one.notCopied'));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
