import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';

/** The texts it stands in or relates to; one that ended says so, and what follows it. */
@Component({
  selector: 'pt-related-frameworks',
  imports: [DateText, RouterLink, Say, TranslatedText],
  templateUrl: './related-frameworks.html',
  styles: `
    li {
      padding: var(--s2) 0;
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
    return [{ framework, how: 'stands_in' as const }, ...related];
  });
}
