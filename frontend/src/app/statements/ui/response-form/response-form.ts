import { Component, input, output } from '@angular/core';
import { ANSWERS, ANSWER_LEAST } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { type Content } from '../../data/statement-types';
import { AnswerText } from '../answer-text/answer-text';

/** What a response says: one of four answers, and its reason. */
@Component({
  selector: 'pt-response-form',
  imports: [AnswerText, LanguageChoice, Say],
  templateUrl: './response-form.html',
  styleUrls: ['../form.css', '../judgement-choice/judgement-choice.css'],
})
export class ResponseForm {
  readonly content = input.required<Content<'response'>>();
  readonly errors = input<FieldErrors>({});
  readonly edited = output<Partial<Content<'response'>>>();

  protected readonly answers = ANSWERS;
  protected readonly least = ANSWER_LEAST;
}
