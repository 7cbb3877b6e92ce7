import { Component, computed, input } from '@angular/core';
import { type FrameworkDetail, rhythmOn } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { DateText } from '../../shared/ui/date-text';
import { PeriodText } from '../../shared/ui/period-text';
import { today } from '../../shared/util/dates';

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
  readonly framework = input.required<Pick<FrameworkDetail, 'rhythm' | 'formerRhythms' | 'periods' | 'nextPeriod'>>();

  protected readonly rhythm = computed(() => rhythmOn(today(), this.framework()));
  /** What is set already and does not hold yet. */
  protected readonly coming = computed(() => {
    const { rhythm, formerRhythms } = this.framework();
    const from = formerRhythms.at(-1)?.until;
    return from !== undefined && today() < from ? { rhythm, from } : null;
  });
  /** What held once, the latest first. */
  protected readonly formers = computed(() =>
    this.framework()
      .formerRhythms.filter(({ until }) => until <= today())
      .reverse(),
  );
  protected readonly periods = computed(() => [this.framework().nextPeriod, ...this.framework().periods]);
}
