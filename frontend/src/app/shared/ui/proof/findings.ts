import { Component, inject, input } from '@angular/core';
import { type Verification } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { BlackoutLink } from '../blackout-link';
import { DateText } from '../date-text';
import { OrganisationName } from '../organisation-name';
import { BlackoutMarks } from './blackout-marks';
import { FindingMark } from './finding-mark';

/** What observer organisations found, each with its reason, in the words it was written in. */
@Component({
  selector: 'pt-findings',
  imports: [BlackoutLink, BlackoutMarks, DateText, FindingMark, OrganisationName, Say],
  templateUrl: './findings.html',
  styles: `
    li {
      padding-block: var(--s2);
    }

    pt-blackout-marks {
      margin-top: var(--s2);
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
  /** Not where they stay as the server drew them. */
  readonly hasLinks = input(true);
  /** Whether a link to a finding leads here; what is quoted has its place elsewhere. */
  readonly isPlace = input(false);
}
