import { Component, input, output } from '@angular/core';
import { ANSWER_LEAST } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { type Content } from '../../data/statement-types';
import { AnswerText } from '../answer-text/answer-text';

/** What an objection or a reply says: words, and their language. */
@Component({
  selector: 'pt-answer-form',
  imports: [AnswerText, LanguageChoice, Say],
  templateUrl: './answer-form.html',
  styleUrl: '../form.css',
})
export class AnswerForm {
  readonly noun = input.required<'objection' | 'reply'>();
  /** Whether it replies to a judgement, and not to an objection. */
  readonly isToJudgement = input(false);
  readonly content = input.required<Content<'objection'>>();
  readonly errors = input<FieldErrors>({});
  /** The own organisation has one already, that waits for its reply or is being written. */
  readonly isTaken = input(false);
  readonly edited = output<Partial<Content<'objection'>>>();

  protected readonly least = ANSWER_LEAST;
}
