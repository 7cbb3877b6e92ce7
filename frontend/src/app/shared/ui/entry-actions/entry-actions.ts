import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type TimelineEntry } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { BlackoutLink } from '../blackout-link';
import '../in-common';
import { SessionStore } from '../../../session/data/session-store';

/** Under a statement on a public page: what a signed-in person may answer to it. */
@Component({
  selector: 'pt-entry-actions',
  imports: [BlackoutLink, RouterLink, Say],
  template: `
    @if (answer(); as noun) {
      <a class="not-on-paper" [routerLink]="page()" [queryParams]="query()"
        >{{ (noun === 'reply' ? 'actions.reply' : 'actions.object') | say
        }}<span class="seen-by-reader-only">: {{ whose() }}</span></a
      >
    }
    <pt-blackout-link [noun]="entry().noun" [of]="entry().id" [organisation]="entry().organisation" />
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: var(--s3);
      margin-right: var(--s4);
    }
  `,
})
export class EntryActions {
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);

  readonly entry = input.required<TimelineEntry>();

  /** To what another organisation says now one objects, one objection at a time; to an objection to what the own one said one replies, once. */
  protected readonly answer = computed<'objection' | 'reply' | null>(() => {
    const { noun, organisation, answers, reply, supersededBy, objections } = this.entry();
    const own = this.session.user()?.organisation?.slug;
    if (own === undefined) return null;
    if (noun === 'objection') {
      const isToUs = reply === null && answers?.organisation.slug === own;
      return isToUs && this.session.can('reply.draft') ? 'reply' : null;
    }
    const isTheirs = noun !== 'reply' && organisation.slug !== own && supersededBy === null;
    const isWaiting = objections.some(
      ({ organisation: by, standing, isToEarlier }) => by.slug === own && standing !== 'answered' && !isToEarlier,
    );
    return isTheirs && !isWaiting && this.session.can('objection.draft') ? 'objection' : null;
  });
  protected readonly page = computed(() => [
    ...['/', this.words.language(), 'work'],
    ...[this.answer() === 'reply' ? 'replies' : 'objections', 'new'],
  ]);
  protected readonly query = computed(() => {
    const { recommendation, id } = this.entry();
    return { recommendation: recommendation.reference, about: id };
  });
  protected readonly whose = computed(() => {
    const { name } = this.entry().organisation;
    return name[this.words.language()] ?? name[name.original];
  });
}
