import { Component, input } from '@angular/core';
import { type Finding } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';

/** What was found: a word and a shape. */
@Component({
  selector: 'pt-finding-mark',
  imports: [Say],
  templateUrl: './finding-mark.html',
  styles: `
    :host {
      display: inline-flex;
      gap: var(--s1);
      align-items: center;
      font-weight: 600;
    }

    svg {
      flex: none;
    }
  `,
})
export class FindingMark {
  readonly finding = input.required<Finding>();
}
