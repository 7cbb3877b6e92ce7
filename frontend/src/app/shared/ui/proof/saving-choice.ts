import { Component, inject } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { SavingData } from './saving-data';

/** The person's own word on whether pictures come by themselves. */
@Component({
  selector: 'pt-saving-choice',
  imports: [Say],
  template: `
    <label class="choice small">
      <input #box type="checkbox" [checked]="saving.isOn()" (change)="saving.choose(box.checked)" />
      {{ 'proof.picture.saving' | say }}
    </label>
  `,
  styles: ':host { display: block; }',
})
export class SavingChoice {
  protected readonly saving = inject(SavingData);
}
