import { Component, inject, input } from '@angular/core';
import { type Verification } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../date-text';
import { OrganisationName } from '../organisation-name';
import { FindingMark } from './finding-mark';

/** What observer organisations found, each with its reason, in the words it was written in. */
@Component({
  selector: 'pt-findings',
  imports: [DateText, FindingMark, OrganisationName, Say],
  templateUrl: './findings.html',
  styles: `
    li {
      padding-block: var(--s2);
    }

    .text {
      max-width: 42rem;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class Findings {
  protected readonly words = inject(Words);

  readonly findings = input.required<readonly Verification[]>();
}
