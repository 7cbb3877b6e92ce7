import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import '../../../shared/ui/in-common';
import { DateText } from '../../../shared/ui/date-text';
import { OrganisationName } from '../../../shared/ui/organisation-name';

/** What each organisation that leads answers to the recommendation; that it has not answered is said as well. */
@Component({
  selector: 'pt-lead-responses',
  imports: [DateText, OrganisationName, RouterLink, Say],
  templateUrl: './lead-responses.html',
  styleUrl: './lead-responses.css',
})
export class LeadResponses {
  protected readonly words = inject(Words);

  readonly story = input.required<Pick<RecommendationStory, 'reference' | 'leads' | 'responses' | 'silence'>>();

  protected readonly leads = computed(() => {
    const { leads, responses } = this.story();
    return leads.map((lead) => ({
      lead,
      response: responses.find(({ organisation }) => organisation.slug === lead.slug),
    }));
  });
  /** Whom nobody has invited yet is not silent. */
  protected readonly isNotInvited = computed(() => this.story().silence.state === 'not_invited');
}
