import { Component, input, model } from '@angular/core';

import { Field } from '../field/field';

/** A field for a day. */
@Component({
  selector: 'pt-day-field',
  imports: [Field],
  template: `
    <pt-field #field="ptField" [fieldId]="fieldId()" [label]="label()" [hint]="hint()" [error]="error()">
      <input
        #control
        class="input"
        type="date"
        [id]="fieldId()"
        [attr.min]="earliest() || null"
        [attr.max]="latest() || null"
        [value]="value()"
        [attr.aria-invalid]="!!error()"
        [attr.aria-describedby]="field.describedBy()"
        (input)="value.set(control.value)"
      />
    </pt-field>
  `,
  styles: `
    :host {
      display: block;
    }

    .input {
      max-width: 14rem;
    }
  `,
})
export class DayField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly earliest = input('');
  readonly latest = input('');
  /** Empty: none. */
  readonly value = model('');
}
