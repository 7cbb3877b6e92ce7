import { Component, input } from '@angular/core';
import { type OrganisationDetail } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { DateText } from '../date-text';
import { TranslatedText } from '../translated-text/translated-text';

/** Names an organisation bore before, each with its days. */
@Component({
  selector: 'pt-former-names',
  imports: [DateText, Say, TranslatedText],
  templateUrl: './former-names.html',
  styles: `
    li {
      padding: var(--s2) 0;
    }
  `,
})
export class FormerNames {
  readonly names = input.required<OrganisationDetail['formerNames']>();
}
