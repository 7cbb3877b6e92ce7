import { Component, input, model } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { TextField } from '../../../shared/ui/text-field/text-field';

/** The name of an organisation in both languages. */
@Component({
  selector: 'pt-name-fields',
  imports: [Say, TextField],
  templateUrl: './name-fields.html',
  styles: `
    :host {
      display: grid;
      gap: var(--s5);
    }
  `,
})
export class NameFields {
  readonly fr = model('');
  readonly en = model('');
  readonly errors = input<FieldErrors>({});
}
