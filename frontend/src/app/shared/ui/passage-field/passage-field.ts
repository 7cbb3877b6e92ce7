import { Component, computed, inject, input, model } from '@angular/core';

import { Words } from '../../../i18n/words';
import { Field } from '../field/field';
import { tooLong } from '../too-long';

/** A field for a few lines of text. */
@Component({
  selector: 'pt-passage-field',
  imports: [Field],
  template: `
    <pt-field #field="ptField" [fieldId]="fieldId()" [label]="label()" [hint]="hint()" [error]="wrong()">
      <textarea
        #control
        class="input"
        [id]="fieldId()"
        [rows]="rows()"
        [attr.lang]="language()"
        [value]="value()"
        [attr.aria-invalid]="!!wrong()"
        [attr.aria-describedby]="field.describedBy()"
        (input)="value.set(control.value)"
      ></textarea>
    </pt-field>
  `,
  styles: `
    :host {
      display: block;
    }

    textarea.input {
      min-height: 0;
    }
  `,
})
export class PassageField {
  private readonly words = inject(Words);

  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly most = input.required<number>();
  readonly rows = input(3);
  readonly language = input<string>();
  readonly value = model('');

  protected readonly wrong = computed(() => tooLong(this.words, this.value(), this.most()) ?? this.error());
}
