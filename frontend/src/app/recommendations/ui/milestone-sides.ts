import { Component, computed, inject, input } from '@angular/core';
import { type Id } from '@parole-tenue/contract';

import '../../shared/ui/in-common';
import { DisagreementStrip } from '../../shared/ui/disagreement-strip/disagreement-strip';
import { StoryStore } from '../data/story-store';

/** How the sides see one milestone; nothing where nobody judged it. */
@Component({
  selector: 'pt-milestone-sides',
  imports: [DisagreementStrip],
  template: `
    @if (levels(); as levels) {
      <pt-disagreement-strip [views]="levels.perspectives" [divergence]="levels.divergence" />
    }
  `,
})
export class MilestoneSides {
  private readonly store = inject(StoryStore);

  readonly milestone = input.required<Id>();

  protected readonly levels = computed(() =>
    this.store.levels.value()?.milestones.find(({ milestone }) => milestone.id === this.milestone()),
  );
}
