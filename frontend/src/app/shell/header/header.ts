import { Component, effect, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { Announcer } from '../../shared/ui/toast/announcer';
import { Address } from '../../shared/util/address';
import { LanguageSwitch } from '../language-switch/language-switch';
import { QuickExit } from '../quick-exit';

const PAGES = ['overview', 'recommendations', 'organisations', 'method'] as const;

@Component({
  selector: 'pt-header',
  imports: [LanguageSwitch, QuickExit, RouterLink, RouterLinkActive, Say],
  templateUrl: './header.html',
  styleUrl: './header.css',
  host: { class: 'not-on-paper', '(keydown.escape)': 'isMenuOpen.set(false)' },
})
export class Header {
  private readonly router = inject(Router);
  private readonly address = inject(Address);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);

  private readonly announcer = inject(Announcer);

  protected readonly pages = PAGES;
  protected readonly isMenuOpen = signal(false);

  constructor() {
    effect(() => {
      this.address.path();
      this.isMenuOpen.set(false);
    });
  }

  protected linkTo(page: (typeof PAGES)[number]): string {
    return `/${this.words.language()}${page === 'overview' ? '' : `/${page}`}`;
  }

  /** First the page is left: whoever writes there is asked before anything unsaved is lost. */
  protected async signOut(): Promise<void> {
    const home = `/${this.words.language()}`;
    await this.router.navigateByUrl(home);
    if (this.router.url !== home) return;
    await this.session.signOut().catch(() => {
      this.announcer.say(this.words.say('nav.signOutFailed'));
    });
  }
}
