import { Component, computed, inject, input, output } from '@angular/core';
import { REASONS_LEAST, STATEMENT_TEXT_MOST } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { Field } from '../../../shared/ui/field/field';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { tooLong } from '../../../shared/ui/too-long';
import { today } from '../../../shared/util/dates';
import { type Content } from '../../data/statement-types';
import { JudgementChoice } from '../judgement-choice/judgement-choice';

/** What an assessment says: a judgement by the definitions of the scale, its reasons, the day it speaks of. */
@Component({
  selector: 'pt-assessment-form',
  imports: [Field, JudgementChoice, LanguageChoice, Say],
  templateUrl: './assessment-form.html',
  styleUrl: '../form.css',
})
export class AssessmentForm {
  private readonly words = inject(Words);

  readonly content = input.required<Content<'assessment'>>();
  readonly errors = input<FieldErrors>({});
  readonly edited = output<Partial<Content<'assessment'>>>();

  protected readonly today = today();
  protected readonly least = REASONS_LEAST;
  protected readonly wrong = computed(
    () => tooLong(this.words, this.content().reasons, STATEMENT_TEXT_MOST) ?? this.errors()['reasons'],
  );
  protected readonly length = computed(() => this.content().reasons.trim().length);
}
