import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { type Mismatch } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { Says } from '../data/says';

/** More lines than these stand behind one that counts them. */
const MOST = 3;

/** Parts that do not add up to the whole: said, never mended. */
@Component({
  selector: 'pt-mismatch-list',
  imports: [NgTemplateOutlet, Say],
  template: `
    <ng-template #all>
      @for (line of lines(); track line) {
        <p class="small"><strong aria-hidden="true">≠</strong> {{ line }}</p>
      }
      <p class="soft small">{{ 'tracks.mismatchAbout' | say }}</p>
    </ng-template>
    @if (lines().length > most) {
      <details>
        <summary class="small">
          <strong aria-hidden="true">≠</strong> {{ 'tracks.mismatches' | say: { count: lines().length } }}
        </summary>
        <ng-container [ngTemplateOutlet]="all" />
      </details>
    } @else if (lines().length > 0) {
      <ng-container [ngTemplateOutlet]="all" />
    }
  `,
  styles: `
    :host {
      display: block;
    }

    summary {
      min-height: var(--touch);
      align-content: center;
    }
  `,
})
export class MismatchList {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly mismatches = input.required<readonly (Mismatch & { when: string })[]>();

  protected readonly most = MOST;
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
