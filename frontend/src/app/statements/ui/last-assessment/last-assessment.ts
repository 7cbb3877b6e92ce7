import { Component, computed, inject, input } from '@angular/core';
import { type OwnAssessment } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { AreasStore } from '../../../shared/data/areas-store';
import { LevelBadge } from '../../../shared/ui/level-badge/level-badge';
import { formatDate } from '../../../shared/util/dates';

/** What the own organisation said of the same thing last, and of the same areas: the one that is written will follow it. */
@Component({
  selector: 'pt-last-assessment',
  imports: [LevelBadge, Say],
  templateUrl: './last-assessment.html',
  styles: `
    summary {
      padding-block: var(--s3);
    }

    .stack {
      max-width: 42rem;
      padding-left: var(--s4);
      border-left: 3px solid var(--line);
    }

    .text {
      white-space: pre-line;
    }
  `,
})
export class LastAssessment {
  private readonly words = inject(Words);
  private readonly areas = inject(AreasStore);

  readonly last = input<OwnAssessment>();
  /** Of the same thing, for other areas. */
  readonly elsewhere = input<readonly OwnAssessment[]>([]);

  protected readonly day = computed(() => formatDate(this.last()?.publishedOn ?? '', this.words.language()));
  protected readonly places = computed(() =>
    this.elsewhere()
      .map(({ areas }) =>
        areas.length === 0
          ? this.words.say('appraisal.last.whole')
          : areas.map((area) => this.areas.nameOf(area)).join(', '),
      )
      .join(' · '),
  );
}
