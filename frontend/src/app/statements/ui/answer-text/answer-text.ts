import { Component, computed, input, output } from '@angular/core';
import { ANSWER_LEAST, type Language } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Field } from '../../../shared/ui/field/field';

/** Words that somebody else is to answer, with how many are missing until they can. */
@Component({
  selector: 'pt-answer-text',
  imports: [Field, Say],
  template: `
    <pt-field #field="ptField" class="part" [fieldId]="name()" [label]="label()" [hint]="hint()" [error]="error()">
      <textarea
        #words
        class="input"
        rows="7"
        maxlength="20000"
        [id]="name()"
        [attr.lang]="language()"
        [value]="text()"
        [attr.aria-invalid]="!!error()"
        [attr.aria-describedby]="field.describedBy()"
        (input)="typed.emit(words.value)"
      ></textarea>
      <p class="count soft small">
        @if (length() < least) {
          {{ 'answers.missing' | say: { count: least - length() } }}
        } @else {
          {{ 'answers.enough' | say: { count: length() } }}
        }
      </p>
    </pt-field>
  `,
  styleUrl: '../form.css',
})
export class AnswerText {
  readonly name = input.required<'text' | 'reason'>();
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly error = input<string>();
  readonly language = input.required<Language>();
  readonly text = input.required<string>();
  readonly typed = output<string>();

  protected readonly least = ANSWER_LEAST;
  protected readonly length = computed(() => this.text().trim().length);
}
