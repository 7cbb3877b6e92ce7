import { Component, computed, inject, input, output } from '@angular/core';
import { periodOf, type Milestone, type Period } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { Field } from '../../../shared/ui/field/field';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { today } from '../../../shared/util/dates';
import { periodsUpTo, sayPeriod } from '../../../shared/util/periods';
import { type Content } from '../../data/statement-types';
import { JudgementChoice } from '../judgement-choice/judgement-choice';
import { MilestoneMoves } from '../milestone-moves/milestone-moves';

/** How many periods one may choose from. */
const PERIODS = 6;

/** What a report says. Without responsibility for the recommendation: what one sees, and no milestones. */
@Component({
  selector: 'pt-report-form',
  imports: [Field, JudgementChoice, LanguageChoice, MilestoneMoves, Say],
  templateUrl: './report-form.html',
  styleUrl: '../form.css',
})
export class ReportForm {
  private readonly words = inject(Words);

  readonly content = input.required<Content<'report'>>();
  readonly errors = input<FieldErrors>({});
  readonly milestones = input<readonly Milestone[]>([]);
  readonly isResponsible = input(false);
  readonly edited = output<Partial<Content<'report'>>>();

  protected readonly periods = computed(() => {
    const recent = periodsUpTo(periodOf(today()), PERIODS);
    const chosen = this.content().period;
    return recent.includes(chosen) ? recent : [...recent, chosen];
  });

  protected periodText(period: Period): string {
    return sayPeriod(period, this.words);
  }
}
