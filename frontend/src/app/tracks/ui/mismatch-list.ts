import { Component, computed, inject, input } from '@angular/core';
import { type Mismatch } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Says } from '../data/says';

/** Parts that do not add up to the whole: said, never mended. */
@Component({
  selector: 'pt-mismatch-list',
  imports: [Say],
  template: `
    @for (line of lines(); track line) {
      <p class="small"><strong aria-hidden="true">≠</strong> {{ line }}</p>
    }
    @if (lines().length > 0) {
      <p class="soft small">{{ 'tracks.mismatchAbout' | say }}</p>
    }
  `,
  styles: ':host { display: block; }',
})
export class MismatchList {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly mismatches = input.required<readonly (Mismatch & { when: string })[]>();

  protected readonly lines = computed(() =>
    this.mismatches().map(({ dimension, when, sum, whole }) =>
      this.words.say('tracks.mismatch', {
        dimension: this.words.say(`tracks.dimension.${dimension}`),
        when,
        sum: this.says.number(sum),
        whole: this.says.number(whole),
      }),
    ),
  );
}
