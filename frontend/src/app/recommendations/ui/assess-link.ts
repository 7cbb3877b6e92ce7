import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Milestone, type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { mayOn } from '../../session/relation';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import '../../shared/ui/in-common';

/** Beside a milestone: the way to judge it, for who may. */
@Component({
  selector: 'pt-assess-link',
  imports: [RouterLink, Say, TranslatedText],
  template: `
    @if (isOffered()) {
      <a
        class="small not-on-paper"
        [routerLink]="['/', words.language(), 'work', 'assessments', 'new']"
        [queryParams]="{ recommendation: story().reference, milestone: milestone().id }"
        >{{ 'actions.assess' | say
        }}<span class="seen-by-reader-only">: <pt-translated [content]="milestone().title" /></span
      ></a>
    }
  `,
  styles: `
    a {
      display: inline-block;
      padding-block: var(--s3);
    }
  `,
})
export class AssessLink {
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);

  readonly story = input.required<Pick<RecommendationStory, 'reference' | 'responsibilities'>>();
  readonly milestone = input.required<Pick<Milestone, 'id' | 'title'>>();

  protected readonly isOffered = computed(() =>
    mayOn(this.session.user(), 'assessment.draft', this.story().responsibilities),
  );
}
