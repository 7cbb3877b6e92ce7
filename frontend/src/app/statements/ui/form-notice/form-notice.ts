import { Component, computed, input } from '@angular/core';

import { type Failure } from '../../../shared/data/problem';
import { ProblemNotice } from '../../../shared/ui/problem-notice/problem-notice';
import { type FieldErrors } from '../../data/field-errors';

/** Failures that the save bar already tells about, or a dialog asks about. */
const TOLD_ELSEWHERE: readonly Failure['code'][] = [
  'unreachable',
  'unavailable',
  'too_many',
  'unauthenticated',
  'stale',
];

/** Why a form was refused. What is wrong with a field of the page stands at that field and not here. */
@Component({
  selector: 'pt-form-notice',
  imports: [ProblemNotice],
  template: `@if (shown(); as failure) {
    <pt-problem-notice [failure]="failure" [canRetry]="false" />
  }`,
  styles: `
    pt-problem-notice {
      margin-top: var(--s5);
    }
  `,
})
export class FormNotice {
  readonly failure = input.required<Failure | null>();
  readonly errors = input<FieldErrors>({});
  /** Whether the page shows a field of that name. */
  readonly hasField = input<(name: string) => boolean>(() => false);

  protected readonly shown = computed<Failure | null>(() => {
    const failure = this.failure();
    if (failure === null || TOLD_ELSEWHERE.includes(failure.code)) return null;
    if (!('errors' in failure)) return failure;
    const names = Object.keys(this.errors());
    return { ...failure, errors: failure.errors?.filter((_, place) => !this.hasField()(names[place] ?? '')) };
  });
}
