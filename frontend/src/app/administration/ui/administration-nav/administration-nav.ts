import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { type Permission } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { SessionStore } from '../../../session/data/session-store';

const PAGES = {
  requests: 'request.read',
  people: 'person.read',
  organisations: 'organisation.edit',
} as const satisfies Record<string, Permission>;
type Page = keyof typeof PAGES;

/** The pages of the administration; whoever has only one needs no way to others. */
@Component({
  selector: 'pt-administration-nav',
  imports: [RouterLink, RouterLinkActive, Say],
  templateUrl: './administration-nav.html',
  styleUrl: './administration-nav.css',
})
export class AdministrationNav {
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  protected readonly pages = computed(() =>
    (Object.keys(PAGES) as Page[]).filter((page) => this.session.can(PAGES[page])),
  );
}
