import { Component, input, output } from '@angular/core';

/** Something that is wanted or not, with what that means. */
@Component({
  selector: 'pt-check-field',
  template: `
    <label class="choice">
      <input
        #box
        type="checkbox"
        [id]="fieldId()"
        [checked]="isChosen()"
        [attr.aria-describedby]="fieldId() + '-hint'"
        (change)="changed.emit(box.checked)"
      />
      {{ label() }}
    </label>
    <p class="soft small" [id]="fieldId() + '-hint'">{{ hint() }}</p>
  `,
  styles: ':host { display: block; }',
})
export class CheckField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly isChosen = input.required<boolean>();
  readonly changed = output<boolean>();
}
