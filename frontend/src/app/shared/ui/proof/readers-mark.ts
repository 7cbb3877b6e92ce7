import { Component, input } from '@angular/core';
import { type VisibilityLevel } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';

/** Who reads it: a word, and a figure that is open, half open or closed. */
@Component({
  selector: 'pt-readers-mark',
  imports: [Say],
  templateUrl: './readers-mark.html',
  styles: `
    :host {
      display: inline-flex;
      gap: var(--s1);
      align-items: center;
    }

    svg {
      flex: none;
    }
  `,
})
export class ReadersMark {
  readonly level = input.required<VisibilityLevel>();
}
