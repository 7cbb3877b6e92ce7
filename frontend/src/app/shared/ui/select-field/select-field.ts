import { Component, input, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Chosen } from '../chosen';
import { Field } from '../field/field';

export interface Choice {
  value: string;
  text: string;
}

/** A field in which one of several things is chosen; nothing at first. */
@Component({
  selector: 'pt-select-field',
  imports: [Chosen, Field, Say],
  templateUrl: './select-field.html',
})
export class SelectField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input('');
  /** Whether what was chosen may be given up for nothing. */
  readonly hasNone = input(true);
  readonly chosen = output<string>();
}
