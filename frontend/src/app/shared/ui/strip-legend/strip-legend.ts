import { Component } from '@angular/core';
import { PERSPECTIVES } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { LOOKS, PerspectiveMark } from '../perspective-mark/perspective-mark';

/** What the marks of a disagreement strip stand for. */
@Component({
  selector: 'pt-strip-legend',
  imports: [PerspectiveMark, Say],
  templateUrl: './strip-legend.html',
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s1) var(--s4);
      font-size: 0.875rem;
    }

    li {
      display: flex;
      gap: var(--s2);
      align-items: center;
    }

    i {
      display: inline-flex;
      padding: 0.125rem 0.25rem;
      border-radius: 0.25rem;
    }
  `,
})
export class StripLegend {
  protected readonly perspectives = PERSPECTIVES;
  protected readonly looks = LOOKS;
  protected readonly apart = ['no_evidence', 'not_applicable', 'never_assessed'] as const;
}
