import { Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';

import { Say } from '../../../i18n/say.pipe';

export interface Chip {
  text: string;
  /** Where the list is without this filter. */
  params: Params;
}

/** The filters in force, each with a cross that takes it away. */
@Component({
  selector: 'pt-chip-list',
  imports: [RouterLink, Say],
  template: `
    @if (chips().length > 0) {
      <ul role="list" class="row" [attr.aria-label]="'filters.inForce' | say">
        @for (chip of chips(); track chip.text) {
          <li>
            <a class="chip" [routerLink]="[]" [queryParams]="chip.params"
              ><span class="seen-by-reader-only">{{ 'filters.remove' | say }}</span> {{ chip.text }}
              <span class="not-on-paper" aria-hidden="true">×</span></a
            >
          </li>
        }
        <li class="not-on-paper">
          <a class="button quiet" [routerLink]="[]" [queryParams]="cleared()">{{ 'filters.clear' | say }}</a>
        </li>
      </ul>
    }
  `,
  styles: `
    ul {
      margin-top: var(--s3);
    }
  `,
})
export class ChipList {
  readonly chips = input.required<readonly Chip[]>();
  /** Where the list is without any filter. */
  readonly cleared = input<Params>({});
}
