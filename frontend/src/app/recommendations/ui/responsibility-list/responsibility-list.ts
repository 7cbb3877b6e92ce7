import { Component, input } from '@angular/core';
import { type Responsibility, type Silence } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { DateText } from '../../../shared/ui/date-text';
import { OrganisationName } from '../../../shared/ui/organisation-name';
import { SilenceText } from '../../../shared/ui/silence-text/silence-text';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** Who answers for it, on what basis, and how long the lead has said nothing. */
@Component({
  selector: 'pt-responsibility-list',
  imports: [DateText, OrganisationName, Say, SilenceText, TranslatedText],
  templateUrl: './responsibility-list.html',
  styleUrl: './responsibility-list.css',
})
export class ResponsibilityList {
  readonly responsibilities = input.required<readonly Responsibility[]>();
  readonly silence = input.required<Silence>();
}
