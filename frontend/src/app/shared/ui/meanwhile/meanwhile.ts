import { Component, input, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';

/** A field that somebody else changed as well, as a person reads it. */
export interface Theirs {
  field: string;
  label: string;
  text: string;
}

/** Where two changed one field: what the other wrote, to be taken or left. */
@Component({
  selector: 'pt-meanwhile',
  imports: [Say],
  template: `
    @if (theirs().length > 0) {
      <div class="card" role="alert">
        <p>
          <strong>{{ 'planning.meanwhile.title' | say }}</strong>
        </p>
        <ul role="list">
          @for (one of theirs(); track one.field) {
            <li>
              <p>
                <span class="soft">{{ one.label }}</span> {{ one.text || '–' }}
              </p>
              <button type="button" class="button" (click)="taken.emit(one.field)">
                {{ 'planning.meanwhile.take' | say }} <span class="seen-by-reader-only">{{ one.label }}</span>
              </button>
            </li>
          }
        </ul>
        <p class="soft small">{{ 'planning.meanwhile.keep' | say }}</p>
      </div>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s4);
      align-items: center;
      justify-content: space-between;
      padding: var(--s2) 0;
    }
  `,
})
export class Meanwhile {
  readonly theirs = input.required<readonly Theirs[]>();
  readonly taken = output<string>();
}
