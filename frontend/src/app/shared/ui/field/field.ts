import { Component, computed, input } from '@angular/core';

/**
 * A label, a hint and an error around one control. The control is projected and carries `fieldId`, and
 * `aria-describedby="{{ field.describedBy() }}"` from the template variable of this component.
 */
@Component({
  selector: 'pt-field',
  exportAs: 'ptField',
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    @if (hint()) {
      <p class="hint" [id]="fieldId() + '-hint'">{{ hint() }}</p>
    }
    <ng-content />
    @if (error()) {
      <p class="error" [id]="fieldId() + '-error'">{{ error() }}</p>
    }
  `,
  styleUrl: './field.css',
})
export class Field {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();

  /** What the control's `aria-describedby` names; null without hint and error. */
  readonly describedBy = computed(() => {
    const ids = [this.hint() && 'hint', this.error() && 'error']
      .filter(Boolean)
      .map((part) => `${this.fieldId()}-${part ?? ''}`);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
