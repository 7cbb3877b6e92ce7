import { Component, computed, input, output } from '@angular/core';
import { REASONS_LEAST } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Field } from '../../../shared/ui/field/field';
import { today } from '../../../shared/util/dates';
import { type FieldErrors } from '../../data/field-errors';
import { type Content } from '../../data/statement-types';
import { JudgementChoice } from '../judgement-choice/judgement-choice';
import { LanguageChoice } from '../language-choice/language-choice';

/** What an assessment says: a judgement by the definitions of the scale, its reasons, the day it speaks of. */
@Component({
  selector: 'pt-assessment-form',
  imports: [Field, JudgementChoice, LanguageChoice, Say],
  templateUrl: './assessment-form.html',
  styleUrl: '../form.css',
})
export class AssessmentForm {
  readonly content = input.required<Content<'assessment'>>();
  readonly errors = input<FieldErrors>({});
  readonly edited = output<Partial<Content<'assessment'>>>();

  protected readonly today = today();
  protected readonly least = REASONS_LEAST;
  protected readonly length = computed(() => this.content().reasons.trim().length);
}
