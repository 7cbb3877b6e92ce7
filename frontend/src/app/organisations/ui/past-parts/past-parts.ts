import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OrganisationDetail } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** Parts that an organisation had in recommendations, and has no more. */
@Component({
  selector: 'pt-past-parts',
  imports: [DateText, RouterLink, Say, TranslatedText],
  templateUrl: './past-parts.html',
  styleUrl: '../entries.css',
})
export class PastParts {
  protected readonly words = inject(Words);

  readonly parts = input.required<OrganisationDetail['responsibilities']>();
}
