import { Component, computed, input, output } from '@angular/core';
import { type Language } from '@parole-tenue/contract';

import { PassageField } from '../../../shared/ui/passage-field/passage-field';
import { fieldIdOf } from '../../data/field-id';

/** A field for some lines of text, found by the name of what it holds. */
@Component({
  selector: 'pt-long-text',
  imports: [PassageField],
  template: `
    <pt-passage-field
      [fieldId]="id()"
      [label]="label()"
      [hint]="hint()"
      [error]="error()"
      [most]="most()"
      [rows]="rows()"
      [language]="language()"
      [value]="value()"
      (valueChange)="changed.emit($event)"
    />
  `,
  styles: `
    :host {
      display: block;
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
