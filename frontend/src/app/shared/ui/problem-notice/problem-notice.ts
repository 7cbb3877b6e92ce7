import { Component, effect, inject, input, output, Injector, runInInjectionContext } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { type Failure } from '../../data/problem';
import { answerWith } from '../../util/page-head';

/** What went wrong, what to do, and a reference to quote. */
@Component({
  selector: 'pt-problem-notice',
  imports: [Say],
  templateUrl: './problem-notice.html',
  styleUrl: './problem-notice.css',
  host: { role: 'alert' },
})
export class ProblemNotice {
  readonly failure = input.required<Failure>();
  /** Whether it stands in place of the page, which is then answered with the problem's status. */
  readonly isWholePage = input(false);
  readonly canRetry = input(true);
  readonly retry = output();

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      const { status } = this.failure();
      if (!this.isWholePage()) return;
      runInInjectionContext(injector, () => {
        answerWith(status === 0 ? 503 : status);
      });
    });
  }
}
