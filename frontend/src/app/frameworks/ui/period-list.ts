import { Component, computed, input } from '@angular/core';
import { type FrameworkDetail } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { DateText } from '../../shared/ui/date-text';
import { PeriodText } from '../../shared/ui/period-text';

/** When reports under a framework are taken: the period that comes, the one that runs, and those before. */
@Component({
  selector: 'pt-period-list',
  imports: [DateText, PeriodText, Say],
  templateUrl: './period-list.html',
  styles: `
    ul {
      margin: var(--s3) 0;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s4);
      align-items: baseline;
      padding: var(--s3) 0;
      border-top: 1px solid var(--line);
    }

    strong {
      min-width: 11rem;
    }
  `,
})
export class PeriodList {
  readonly framework = input.required<Pick<FrameworkDetail, 'rhythm' | 'periods' | 'nextPeriod'>>();

  protected readonly periods = computed(() => [this.framework().nextPeriod, ...this.framework().periods]);
}
