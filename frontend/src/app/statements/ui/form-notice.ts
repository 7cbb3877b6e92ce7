import { Component, computed, input } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { type FieldErrors } from '../../shared/data/field-errors';
import { type Failure } from '../../shared/data/problem';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';

/** Why a form was refused. What is wrong with a field stands at that field, and here only how many there are. */
@Component({
  selector: 'pt-form-notice',
  imports: [ProblemNotice, Say],
  template: `
    @if (toCorrect() > 0) {
      <p class="late" role="alert">{{ 'work.save.correct' | say: { count: toCorrect() } }}</p>
    } @else if (failure(); as failure) {
      <pt-problem-notice [failure]="failure" [canRetry]="false" />
    }
  `,
  styles: `
    pt-problem-notice,
    p {
      margin-top: var(--s5);
    }
  `,
})
export class FormNotice {
  readonly failure = input.required<Failure | null>();
  readonly errors = input<FieldErrors>({});
  /** Whether the page shows a field of that name. */
  readonly hasField = input<(name: string) => boolean>(() => false);

  /** How many fields there are to correct, when that is all there is to do. */
  protected readonly toCorrect = computed(() => {
    const names = Object.keys(this.errors());
    return names.every((name) => this.hasField()(name)) ? names.length : 0;
  });
}
