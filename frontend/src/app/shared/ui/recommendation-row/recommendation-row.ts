import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationItem } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DisagreementStrip } from '../disagreement-strip/disagreement-strip';
import { OrganisationName } from '../organisation-name';
import { SilenceText } from '../silence-text/silence-text';
import { TranslatedText } from '../translated-text/translated-text';

/** One recommendation in a list: what is asked, where the sides stand, how far apart they are. */
@Component({
  selector: 'pt-recommendation-row',
  imports: [DisagreementStrip, OrganisationName, RouterLink, Say, SilenceText, TranslatedText],
  templateUrl: './recommendation-row.html',
  styleUrl: './recommendation-row.css',
})
export class RecommendationRow {
  protected readonly words = inject(Words);

  readonly item = input.required<RecommendationItem>();
  /** Whether it names who leads and how long it has been silent. */
  readonly namesLead = input(false);
}
