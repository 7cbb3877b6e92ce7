import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type WorkCount } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { read } from '../../../shared/util/translated';

/** How much waits about each recommendation; each narrows the page to what is about it. */
@Component({
  selector: 'pt-count-chips',
  imports: [RouterLink, Say],
  template: `
    <nav [attr.aria-label]="'work.counts.label' | say">
      <ul role="list" class="row">
        <li>
          <a class="chip" [routerLink]="[]" [attr.aria-current]="about() === null ? 'true' : null"
            >{{ 'work.counts.all' | say }} <span class="count">{{ total() }}</span></a
          >
        </li>
        @for (one of counts(); track one.recommendation.reference) {
          <li>
            <a
              class="chip"
              [routerLink]="[]"
              [queryParams]="{ about: one.recommendation.reference }"
              [attr.aria-current]="about() === one.recommendation.reference ? 'true' : null"
              [attr.title]="textOf(one)"
            >
              @if (one.isMine) {
                <span aria-hidden="true">★</span><span class="seen-by-reader-only">{{ 'work.mine' | say }}</span>
              }
              {{ one.recommendation.reference }} <span class="count">{{ one.items }}</span></a
            >
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    nav {
      margin-top: var(--s5);
    }

    .count {
      color: var(--earth);
      font-weight: 600;
    }

    [aria-current] {
      border-color: var(--ink);
      font-weight: 600;
      box-shadow: inset 0 0 0 1px var(--ink);
    }
  `,
})
export class CountChips {
  private readonly words = inject(Words);

  readonly counts = input.required<readonly WorkCount[]>();
  readonly about = input.required<string | null>();

  protected readonly total = computed(() => this.counts().reduce((sum, { items }) => sum + items, 0));

  protected textOf({ recommendation }: WorkCount): string {
    return read(recommendation.text, this.words.language()).text;
  }
}
