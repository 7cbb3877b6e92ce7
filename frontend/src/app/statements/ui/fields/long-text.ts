import { Component, computed, input, output } from '@angular/core';
import { type Language } from '@parole-tenue/contract';

import { Field } from '../../../shared/ui/field/field';
import { fieldIdOf } from '../../data/field-id';

/** A field for some lines of text. */
@Component({
  selector: 'pt-long-text',
  imports: [Field],
  template: `
    <pt-field #field="ptField" [fieldId]="id()" [label]="label()" [hint]="hint()" [error]="error()">
      <textarea
        #control
        class="input"
        [id]="id()"
        [rows]="rows()"
        [maxLength]="most()"
        [attr.lang]="language()"
        [value]="value()"
        [attr.aria-invalid]="!!error()"
        [attr.aria-describedby]="field.describedBy()"
        (input)="changed.emit(control.value)"
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
export class LongText {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly value = input.required<string>();
  readonly rows = input(2);
  /** Characters at most. */
  readonly most = input.required<number>();
  readonly language = input<Language>();
  readonly changed = output<string>();

  protected readonly id = computed(() => fieldIdOf(this.name()));
}
