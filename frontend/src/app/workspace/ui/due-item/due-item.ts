import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { type DueReport } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { PeriodText } from '../../../shared/ui/period-text';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { MineMark } from '../mine-mark';

/** A report that the own organisation owes: for which period, until when, and what it has no word of yet. */
@Component({
  selector: 'pt-due-item',
  imports: [DateText, MineMark, PeriodText, RouterLink, Say, TranslatedText],
  templateUrl: './due-item.html',
  styleUrl: '../item.css',
})
export class DueItem {
  protected readonly words = inject(Words);

  readonly due = input.required<DueReport>();

  /** `3 jalons, 1 indicateur`; of what nothing is missing, nothing is said. */
  protected readonly missing = computed(() =>
    (['milestones', 'indicators'] as const)
      .map((what) => ({ what, count: this.due().missing[what] }))
      .filter(({ count }) => count > 0)
      .map(({ what, count }) => this.words.say(`work.due.${what}`, { count }))
      .join(', '),
  );
  protected readonly link = computed(() => {
    const { draft } = this.due();
    const reports = ['/', this.words.language(), 'work', 'reports'];
    return draft === null ? [...reports, 'new'] : [...reports, draft, 'edit'];
  });
  protected readonly query = computed<Params>(() => {
    const { draft, recommendation, period } = this.due();
    return draft === null ? { recommendation: recommendation.reference, period } : {};
  });
}
