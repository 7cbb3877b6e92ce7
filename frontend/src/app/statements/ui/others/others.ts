import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RecommendationStory } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DisagreementStrip } from '../../../shared/ui/disagreement-strip/disagreement-strip';
import { StripLegend } from '../../../shared/ui/strip-legend/strip-legend';
import { Timeline } from '../../../shared/ui/timeline/timeline';

const LATEST = 4;

/** Beside what one writes: where all sides stand, and what they said last. */
@Component({
  selector: 'pt-others',
  imports: [DisagreementStrip, RouterLink, Say, StripLegend, Timeline],
  templateUrl: './others.html',
  styles: `
    h2 {
      font-size: 1.25rem;
    }

    pt-disagreement-strip {
      margin: var(--s4) 0 var(--s3);
    }

    pt-timeline {
      margin-top: var(--s6);
    }

    a {
      display: inline-block;
      padding-block: var(--s3);
    }
  `,
})
export class Others {
  protected readonly words = inject(Words);

  readonly story = input.required<RecommendationStory>();

  protected readonly latest = computed(() => this.story().timeline.slice(0, LATEST));
}
