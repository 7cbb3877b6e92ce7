import { Component, computed, input } from '@angular/core';
import { PERSPECTIVES } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { PerspectiveMark } from '../perspective-mark/perspective-mark';
import { type Filter } from './filter';

/** One filter with several choices, folded away until somebody wants it. */
@Component({
  selector: 'pt-filter-group',
  imports: [PerspectiveMark, Say],
  templateUrl: './filter-group.html',
  styleUrl: './filter-group.css',
})
export class FilterGroup {
  readonly filter = input.required<Filter>();
  readonly chosen = input.required<readonly string[]>();

  /** What the address asks for and nobody knows, or not yet: it stays asked for. */
  protected readonly unknown = computed(() =>
    this.chosen().filter((value) => !this.filter().choices.some((choice) => choice.value === value)),
  );
  /** What each side can say. */
  protected readonly sides = computed(() =>
    PERSPECTIVES.map((kind) => ({ kind, choices: this.filter().choices.filter((one) => one.kind === kind) })),
  );
}
