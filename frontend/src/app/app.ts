import { Component, DOCUMENT, afterNextRender, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterOutlet, Scroll } from '@angular/router';

import { UploadTray } from './evidence/upload-tray';
import { Say } from './i18n/say.pipe';
import { SessionStore } from './session/data/session-store';
import { askAnewWhenOver } from './session/device';
import { Toast } from './shared/ui/toast/toast';
import { Address } from './shared/util/address';
import { PageHead } from './shared/util/page-head';
import { DemoBanner } from './shell/demo-banner';
import { Footer } from './shell/footer';
import { Header } from './shell/header/header';

/** The address before the first page is there: no page lives at it. */
const NO_PAGE = '/';

@Component({
  selector: 'pt-root',
  imports: [DemoBanner, Footer, Header, RouterOutlet, Say, Toast, UploadTray],
  template: `
    <a class="skip button" href="#main" (click)="skip($event)">{{ 'shell.skip' | say }}</a>
    <pt-header />
    <pt-demo-banner />
    @defer (when session.isSignedIn()) {
      <pt-upload-tray />
    }
    <main id="main" tabindex="-1"><router-outlet /></main>
    <pt-footer />
    <pt-toast />
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  protected readonly session = inject(SessionStore);
  private readonly head = inject(PageHead);

  constructor() {
    effect(() => {
      this.head.isNeutral.set(this.session.isSignedIn());
    });
    afterNextRender(() => {
      void this.session.load();
      askAnewWhenOver(this.session.isSignedIn, window);
    });
    this.moveFocusWithThePage();
    this.showWhatComesLater();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }

  /** A new page begins at its top, for those who do not see that it changed; a filter is not a new page. */
  private moveFocusWithThePage(): void {
    const { path } = inject(Address);
    let before = NO_PAGE;
    effect(() => {
      const now = path();
      if (before !== NO_PAGE && now !== before) this.document.getElementById('main')?.focus({ preventScroll: true });
      before = now;
    });
  }

  /** The place that an address names may come after the page; on the way back one is where one was. */
  private showWhatComesLater(): void {
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (!(event instanceof Scroll) || event.anchor === null || event.position !== null) return;
        const { anchor } = event;
        void import('./shared/util/late-anchor').then(({ scrollWhenThere }) => {
          scrollWhenThere(anchor, this.document);
        });
      });
  }
}
