import { Component, computed, inject, input } from '@angular/core';
import { type Id } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import '../../shared/ui/in-common';
import { DisagreementStrip } from '../../shared/ui/disagreement-strip/disagreement-strip';
import { stripSentence } from '../../shared/ui/disagreement-strip/strip-sentence';
import { formatAgo, today } from '../../shared/util/dates';
import { StoryStore } from '../data/story-store';

/** How the sides see one milestone, drawn and in words: no legend stands near. Nothing where nobody judged it. */
@Component({
  selector: 'pt-milestone-sides',
  imports: [DisagreementStrip],
  template: `
    @if (levels(); as levels) {
      <pt-disagreement-strip [views]="levels.perspectives" [divergence]="levels.divergence" />
      <p class="soft small" aria-hidden="true">{{ sentence() }}.</p>
    }
  `,
})
export class MilestoneSides {
  private readonly words = inject(Words);
  private readonly store = inject(StoryStore);

  readonly milestone = input.required<Id>();

  protected readonly levels = computed(() =>
    this.store.levels.value()?.milestones.find(({ milestone }) => milestone.id === this.milestone()),
  );
  /** Of those who judged it; the strip says aloud that the others did not. */
  protected readonly sentence = computed(() => {
    const { perspectives = [], divergence = null } = this.levels() ?? {};
    return stripSentence(
      perspectives.filter(({ state }) => state !== 'never_assessed'),
      divergence,
      (key, values) => this.words.say(key, values),
      (day) => formatAgo(day, today(), this.words.language()),
    );
  });
}
