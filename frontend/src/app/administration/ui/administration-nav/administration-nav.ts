import { Component, computed, inject } from '@angular/core';
import { type Permission } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';
import { PageNav } from '../../../shared/ui/page-nav/page-nav';

const PAGES = {
  requests: 'request.read',
  people: 'person.read',
  organisations: 'organisation.edit',
} as const satisfies Record<string, Permission>;
type Page = keyof typeof PAGES;

/** The pages of the administration; whoever has only one needs no way to others. */
@Component({
  selector: 'pt-administration-nav',
  imports: [PageNav, Say],
  templateUrl: './administration-nav.html',
  styles: `
    :host {
      display: block;
    }

    p {
      margin-bottom: var(--s6);
    }
  `,
})
export class AdministrationNav {
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  protected readonly pages = computed(() =>
    (Object.keys(PAGES) as Page[])
      .filter((page) => this.session.can(PAGES[page]))
      .map((name) => ({ name, text: this.words.say(`administration.page.${name}`) })),
  );
}
