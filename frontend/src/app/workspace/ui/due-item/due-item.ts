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

  protected readonly isMissing = computed(() => {
    const { milestones, indicators } = this.due().missing;
    return milestones + indicators > 0;
  });
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
