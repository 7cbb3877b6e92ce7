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
  template: `
    @let now = content();
    @let error = errors()['about'];
    @if (error) {
      <p class="late" role="alert">{{ 'answers.aboutGone' | say }}</p>
    }
    <pt-answer-text
      name="text"
      [label]="\`answers.\${noun()}.text\` | say"
      [hint]="\`answers.\${noun()}.hint\` | say: { count: least }"
      [error]="errors()['text']"
      [language]="now.language"
      [text]="now.text"
      (typed)="edited.emit({ text: $event })"
    />
    <pt-language-choice
      class="part"
      [label]="'work.statement.language' | say"
      [language]="now.language"
      (choose)="edited.emit({ language: $event })"
    />
  `,
  styleUrl: '../form.css',
})
export class AnswerForm {
  readonly noun = input.required<'objection' | 'reply'>();
  readonly content = input.required<Content<'objection'>>();
  readonly errors = input<FieldErrors>({});
  readonly edited = output<Partial<Content<'objection'>>>();

  protected readonly least = ANSWER_LEAST;
}
