import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Punctuality } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';

const PARTS = ['onTime', 'late', 'missing'] as const;

/** How many of the reports that were expected came on time, late or never: in words, and as bars beside them. */
@Component({
  selector: 'pt-punctuality-bars',
  imports: [RouterLink, Say],
  templateUrl: './punctuality-bars.html',
  styleUrl: './punctuality-bars.css',
})
export class PunctualityBars {
  protected readonly words = inject(Words);

  readonly punctuality = input.required<Punctuality>();

  protected readonly summary = computed(() => this.words.say('punctuality.summary', { ...this.punctuality() }));
  protected readonly parts = computed(() => {
    const punctuality = this.punctuality();
    return PARTS.map((part) => ({
      part,
      count: punctuality[part],
      percent: (punctuality[part] / Math.max(punctuality.due, 1)) * 100,
    }));
  });
}
