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
    @for (noun of nouns(); track noun) {
      <a class="not-on-paper" [routerLink]="pageOf(noun)" [queryParams]="query()"
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
  /** Slugs of who may reply to what it judges. */
  readonly answerers = input<readonly string[]>([]);

  protected readonly nouns = computed(() => (['reply', 'objection'] as const).filter((noun) => this.may(noun)));
  private readonly own = computed(() => this.session.user()?.organisation?.slug);

  private may(noun: 'reply' | 'objection'): boolean {
    if (this.own() === undefined || !this.session.can(`${noun}.draft`)) return false;
    return noun === 'reply' ? this.isToReply() : this.isToObject();
  }

  /** To an objection to what the own organisation said, and to another's judgement of what it answers for: once. */
  private isToReply(): boolean {
    const { noun, answers, reply, judgement, replies } = this.entry();
    if (noun === 'objection') return reply === null && answers?.organisation.slug === this.own();
    const isReplied = replies.some(({ organisation, isToEarlier }) => organisation.slug === this.own() && !isToEarlier);
    return judgement !== null && this.isTheirs() && !isReplied && this.answerers().includes(this.own() ?? '');
  }

  /** To what another organisation says now, one objection at a time. */
  private isToObject(): boolean {
    const { noun, objections } = this.entry();
    const isWaiting = objections.some(
      ({ organisation, standing, isToEarlier }) =>
        organisation.slug === this.own() && standing !== 'answered' && !isToEarlier,
    );
    return noun !== 'reply' && noun !== 'objection' && this.isTheirs() && !isWaiting;
  }

  private isTheirs(): boolean {
    const { organisation, supersededBy } = this.entry();
    return organisation.slug !== this.own() && supersededBy === null;
  }

  protected pageOf(noun: 'reply' | 'objection'): string[] {
    return ['/', this.words.language(), 'work', noun === 'reply' ? 'replies' : 'objections', 'new'];
  }

  protected readonly query = computed(() => {
    const { recommendation, id } = this.entry();
    return { recommendation: recommendation.reference, about: id };
  });
  protected readonly whose = computed(() => {
    const { name } = this.entry().organisation;
    return name[this.words.language()] ?? name[name.original];
  });
}
