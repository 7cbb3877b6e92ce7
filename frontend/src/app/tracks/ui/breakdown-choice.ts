import { Component, inject, input } from '@angular/core';
import { type Dimension } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Breakdown } from '../data/breakdown';

/** By what numbers are broken down: a button each, and one for the whole. */
@Component({
  selector: 'pt-breakdown-choice',
  imports: [Say],
  templateUrl: './breakdown-choice.html',
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }

    [aria-pressed='true'] {
      border-color: var(--ink);
      background: var(--ink);
      color: var(--paper);
      /* Else the browser lays paper under words that are paper themselves. */
      forced-color-adjust: none;
    }
  `,
})
export class BreakdownChoice {
  protected readonly breakdown = inject(Breakdown);

  /** Those that some number is broken down by. */
  readonly dimensions = input.required<readonly Dimension[]>();
}
