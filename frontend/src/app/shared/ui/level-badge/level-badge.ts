import { Component, computed, input } from '@angular/core';
import { LEVEL_NAMES, levelOf, type Judgement } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';

/** A judgement in its word, with the steps of the scale filled up to it. */
@Component({
  selector: 'pt-level-badge',
  imports: [Say],
  templateUrl: './level-badge.html',
  styleUrl: './level-badge.css',
  host: { '[class.apart]': 'level() === null' },
})
export class LevelBadge {
  readonly judgement = input.required<Judgement>();

  /** From nothing to done there are as many steps as levels above the lowest. */
  protected readonly steps = LEVEL_NAMES.slice(1);
  protected readonly level = computed(() => levelOf(this.judgement()));
}
