import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';

/** Between what the own organisation brought and what others show it. */
@Component({
  selector: 'pt-evidence-tabs',
  imports: [RouterLink, Say],
  templateUrl: './evidence-tabs.html',
  styles: `
    nav {
      margin-bottom: var(--s5);
    }

    [aria-current] {
      border-color: var(--ink);
      font-weight: 600;
      box-shadow: inset 0 0 0 1px var(--ink);
    }
  `,
})
export class EvidenceTabs {
  protected readonly words = inject(Words);
  protected readonly tabs = ['own', 'shown'] as const;

  readonly current = input.required<'own' | 'shown'>();
}
