import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** The crosswalk: texts it stands in or relates to, with their articles; one that ended says when, and what follows it. */
@Component({
  selector: 'pt-related-frameworks',
  imports: [DateText, RouterLink, Say, TranslatedText],
  templateUrl: './related-frameworks.html',
  styles: `
    li {
      padding: var(--s2) 0;
    }

    p {
      margin-top: var(--s1);
    }

    ul {
      margin-top: var(--s2);
    }
  `,
})
export class RelatedFrameworks {
  protected readonly words = inject(Words);

  readonly story = input.required<RecommendationStory>();

  protected readonly frameworks = computed(() => {
    const { framework, related } = this.story();
    const { ended: endedOn, followedBy } = framework;
    return [{ framework, how: 'stands_in' as const, articles: null, endedOn, followedBy }, ...related];
  });
}
