import { Component, computed, inject, input } from '@angular/core';
import { type BlackoutPreview } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { formatDate } from '../../shared/util/dates';

/** In which published versions the words stand, and how often. */
@Component({
  selector: 'pt-blackout-matches',
  imports: [Say],
  template: `
    <h2>{{ 'handling.blackout.matches' | say }}</h2>
    @if (isSomewhere()) {
      <div role="status">
        <ul role="list">
          @for (match of preview().matches; track match.id) {
            <li>{{ 'handling.blackout.match' | say: { day: day(match.publishedOn), count: match.count } }}</li>
          }
        </ul>
      </div>
    } @else {
      <p class="late" role="status">{{ 'handling.blackout.noMatch' | say }}</p>
    }
    @if (isSomewhere() && absent().length > 0) {
      <p class="late" role="status">{{ 'handling.blackout.absent' | say: { words: absent().join(', ') } }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    * + * {
      margin-top: var(--s3);
    }
  `,
})
export class BlackoutMatches {
  private readonly words = inject(Words);

  readonly preview = input.required<BlackoutPreview>();
  /** Of the words, those that stand in no version. */
  readonly absent = input<readonly string[]>([]);
  protected readonly isSomewhere = computed(() => this.preview().matches.some(({ count }) => count > 0));

  protected day(day: string): string {
    return formatDate(day, this.words.language());
  }
}
