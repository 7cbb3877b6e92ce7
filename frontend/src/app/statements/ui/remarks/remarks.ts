import { Component, input } from '@angular/core';
import { type Return } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { DateText } from '../../../shared/ui/date-text';

/** What was asked for when the statement was sent back, the last first. */
@Component({
  selector: 'pt-remarks',
  imports: [DateText, Say],
  template: `
    @if (returns().length > 0) {
      <section aria-labelledby="remarks">
        <h2 id="remarks" class="seen-by-reader-only">{{ 'work.statement.remarks' | say }}</h2>
        @for (one of returns().toReversed(); track one.at) {
          <figure>
            <figcaption class="soft small">
              {{ 'work.statement.returned' | say: { by: one.by } }} <pt-date [value]="one.at" />
            </figcaption>
            <blockquote>{{ one.remark }}</blockquote>
          </figure>
        }
      </section>
    }
  `,
  styles: `
    figure {
      max-width: 46rem;
      margin-top: var(--s4);
      padding: var(--s3) var(--s4);
      border-left: 4px solid var(--earth);
      background: var(--card);
    }

    blockquote {
      margin-top: var(--s1);
      white-space: pre-line;
    }
  `,
})
export class Remarks {
  readonly returns = input.required<readonly Return[]>();
}
