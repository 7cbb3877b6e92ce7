import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';

/** Links to the first and the next page of a list: the address keeps where one is. */
@Component({
  selector: 'pt-pager',
  imports: [RouterLink, Say],
  template: `
    @if (cursor() || nextCursor()) {
      <nav class="row" [attr.aria-label]="'pager.label' | say">
        @if (cursor()) {
          <a
            class="button"
            [routerLink]="[]"
            [queryParams]="{ cursor: null }"
            queryParamsHandling="merge"
            [fragment]="fragment()"
            >{{ 'pager.first' | say }}</a
          >
        }
        @if (nextCursor(); as next) {
          <a
            class="button"
            [routerLink]="[]"
            [queryParams]="{ cursor: next }"
            queryParamsHandling="merge"
            [fragment]="fragment()"
            >{{ 'pager.next' | say }}</a
          >
        }
      </nav>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--s6);
    }
  `,
})
export class Pager {
  readonly cursor = input<string | null>(null);
  readonly nextCursor = input.required<string | null>();
  /** Where on its page the list begins. */
  readonly fragment = input<string>();
}
