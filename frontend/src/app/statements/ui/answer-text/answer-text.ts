import { Component, computed, inject, input, output } from '@angular/core';
import { ANSWER_LEAST, STATEMENT_TEXT_MOST, type Language } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Field } from '../../../shared/ui/field/field';
import { tooLong } from '../../../shared/ui/too-long';

/** Words that somebody else is to answer, with how many are missing until they can. */
@Component({
  selector: 'pt-answer-text',
  imports: [Field, Say],
  template: `
    <pt-field #field="ptField" class="part" [fieldId]="name()" [label]="label()" [hint]="hint()" [error]="wrong()">
      <textarea
        #words
        class="input"
        rows="7"
        [id]="name()"
        [attr.lang]="language()"
        [value]="text()"
        [attr.aria-invalid]="!!wrong()"
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
  private readonly words = inject(Words);

  readonly name = input.required<'text' | 'reason'>();
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly error = input<string>();
  readonly language = input.required<Language>();
  readonly text = input.required<string>();
  readonly typed = output<string>();

  protected readonly least = ANSWER_LEAST;
  protected readonly wrong = computed(() => tooLong(this.words, this.text(), STATEMENT_TEXT_MOST) ?? this.error());
  protected readonly length = computed(() => this.text().trim().length);
}
