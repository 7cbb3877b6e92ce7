import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BlackoutNoun, type Id, type OrganisationRef } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import './in-common';

/** To black out words that endanger a person: for a lead in what the own organisation says, for editors in what anybody says. */
@Component({
  selector: 'pt-blackout-link',
  imports: [RouterLink, Say],
  template: `
    @if (isOffered()) {
      <a
        class="not-on-paper"
        [routerLink]="['/', words.language(), 'work', 'blackouts', 'new']"
        [queryParams]="{ noun: noun(), id: of() }"
        >{{ 'actions.blackOut' | say
        }}<span [class.seen-by-reader-only]="!isNamed()">{{ isNamed() ? ' — ' : ': ' }}{{ whose() }}</span></a
      >
    }
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: var(--s3);
      overflow-wrap: anywhere;
    }
  `,
})
export class BlackoutLink {
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);

  readonly noun = input.required<BlackoutNoun>();
  readonly of = input.required<Id>();
  readonly organisation = input.required<OrganisationRef>();
  /** Where nothing beside says whose words they are. */
  readonly isNamed = input(false);

  protected readonly isOffered = computed(() => {
    const own = this.session.user()?.organisation?.slug;
    const isOurs = own === undefined || own === this.organisation().slug;
    return isOurs && this.session.can('blackout.ask');
  });
  protected readonly whose = computed(() => {
    const { name } = this.organisation();
    return name[this.words.language()] ?? name[name.original];
  });
}
