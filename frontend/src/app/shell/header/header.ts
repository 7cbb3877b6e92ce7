import { Component, ElementRef, Injector, computed, effect, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { type Permission } from '@parole-tenue/contract';
import { filter } from 'rxjs';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { Announcer } from '../../shared/ui/toast/announcer';
import { LanguageSwitch } from '../language-switch/language-switch';
import { QuickExit } from '../quick-exit';

const PAGES = [
  'overview',
  'recommendations',
  'disagreements',
  'silences',
  'organisations',
  'map',
  'method',
  'data',
] as const;

/** Pages of the signed-in person beside the work; each is shown to whom one of these permissions is granted. */
const OWN_PAGES = {
  evidence: ['evidence.add'],
  organisation: ['member.read'],
  account: ['account.read'],
  register: ['framework.edit'],
  administration: ['request.read', 'organisation.edit'],
} as const satisfies Record<string, readonly Permission[]>;
type OwnPage = keyof typeof OWN_PAGES;

@Component({
  selector: 'pt-header',
  imports: [LanguageSwitch, QuickExit, RouterLink, RouterLinkActive, Say],
  templateUrl: './header.html',
  host: {
    class: 'not-on-paper',
    '[class.signed-in]': 'session.isSignedIn()',
    '(keydown.escape)': 'close()',
    '(document:click)': 'closeOutside($event.target)',
    '(focusout)': 'closeOutside($event.relatedTarget)',
  },
})
export class Header {
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);

  /** The way from one page to the next; arriving at the first page closes no menu that was opened meanwhile. */
  private readonly leaving = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationStart),
      filter(({ id }) => id > 1),
    ),
  );

  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);

  protected readonly pages = PAGES;
  protected readonly isMenuOpen = signal(false);
  protected readonly ownPages = computed(() =>
    (Object.keys(OWN_PAGES) as OwnPage[]).filter((page) =>
      OWN_PAGES[page].some((permission) => this.session.can(permission)),
    ),
  );

  constructor() {
    effect(() => {
      this.leaving();
      this.isMenuOpen.set(false);
    });
  }

  protected linkTo(page: (typeof PAGES)[number]): string {
    return `/${this.words.language()}${page === 'overview' ? '' : `/${page}`}`;
  }

  /** Evidence is part of the work. */
  protected ownLink(page: OwnPage): string {
    return `/${this.words.language()}/${page === 'evidence' ? 'work/' : ''}${page}`;
  }

  protected close(): void {
    if (!this.isMenuOpen()) return;
    this.isMenuOpen.set(false);
    this.opener().nativeElement.focus();
  }

  /** An open menu lies over the page: it goes when attention moves on, but not when the window loses it. */
  protected closeOutside(target: EventTarget | null): void {
    if (target instanceof Node && !this.host.nativeElement.contains(target)) this.isMenuOpen.set(false);
  }

  protected async signOut(): Promise<void> {
    try {
      const { maySignOut } = await import('../../session/before-signing-out');
      if (!(await maySignOut(this.injector))) return;
      this.isMenuOpen.set(false);
      await this.session.signOut();
    } catch {
      this.announcer.say(this.words.say('nav.signOutFailed'));
    }
  }
}
