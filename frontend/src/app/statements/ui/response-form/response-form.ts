import { Component, computed, inject, input, output } from '@angular/core';
import { ANSWERS, ANSWER_LEAST } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { LanguageChoice } from '../../../shared/ui/language-choice/language-choice';
import { type Content } from '../../data/statement-types';
import { AnswerText } from '../answer-text/answer-text';
import { OptionChoice } from '../option-choice/option-choice';

/** What a response says: one of four answers, and its reason. */
@Component({
  selector: 'pt-response-form',
  imports: [AnswerText, LanguageChoice, OptionChoice, Say],
  templateUrl: './response-form.html',
  styleUrl: '../form.css',
})
export class ResponseForm {
  private readonly words = inject(Words);

  readonly content = input.required<Content<'response'>>();
  readonly errors = input<FieldErrors>({});
  readonly edited = output<Partial<Content<'response'>>>();

  protected readonly answers = computed(() =>
    ANSWERS.map((value) => ({
      ...{ value, text: this.words.say(`answer.${value}`) },
      detail: this.words.say(`answers.response.choice.${value}`),
    })),
  );
  protected readonly least = ANSWER_LEAST;
}
