import { Component, computed, input } from '@angular/core';
import { type Language } from '@parole-tenue/contract';

import { markedText } from '../../data/marked';

/** A text with the passages that remarks are about: marked, and numbered as the remarks are. */
@Component({
  selector: 'pt-marked-text',
  template: `<p [attr.lang]="language()">
    @for (stretch of stretches(); track $index) {
      @if (stretch.mark === null) {
        <span>{{ stretch.text }}</span>
      } @else {
        <mark
          >{{ stretch.text }}<sup>{{ stretch.mark + 1 }}</sup></mark
        >
      }
    }
  </p>`,
  styles: `
    p {
      max-width: 42rem;
      white-space: pre-line;
    }

    mark {
      padding-inline: 0.1em;
      border-bottom: 2px solid var(--earth);
      background: var(--demo-a);
      color: var(--ink);
    }

    sup {
      user-select: none;
      font-weight: 700;
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly language = input<Language>();
  readonly quotes = input<readonly (string | null)[]>([]);

  protected readonly stretches = computed(() => markedText(this.text(), this.quotes()));
}
