import { Component, computed, input, output } from '@angular/core';
import { type Day } from '@parole-tenue/contract';

import { Field } from '../../../shared/ui/field/field';
import { today } from '../../../shared/util/dates';
import { fieldIdOf } from '../../data/field-id';

/** A field for a day. While it is typed it is no day yet: what was there before stays until it is one. */
@Component({
  selector: 'pt-day-field',
  imports: [Field],
  template: `
    <pt-field #field="ptField" [fieldId]="id()" [label]="label()" [hint]="hint()" [error]="error()">
      <input
        #control
        class="input"
        type="date"
        [id]="id()"
        [max]="isPast() ? today : ''"
        [value]="value() ?? ''"
        [attr.aria-invalid]="!!error()"
        [attr.aria-describedby]="field.describedBy()"
        (change)="choose(control.value)"
        (blur)="control.value = value() ?? ''"
      />
    </pt-field>
  `,
  styles: `
    :host {
      display: block;
      max-width: 14rem;
    }
  `,
})
export class DayField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly value = input.required<Day | null>();
  /** Whether there may be none. */
  readonly isOptional = input(false);
  /** Whether only days until today are meant. */
  readonly isPast = input(true);
  readonly changed = output<Day | null>();

  protected readonly id = computed(() => fieldIdOf(this.name()));
  protected readonly today = today();

  protected choose(day: string): void {
    if (day !== '' || this.isOptional()) this.changed.emit(day === '' ? null : day);
  }
}
