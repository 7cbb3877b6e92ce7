import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Field } from '../../../shared/ui/field/field';
import { typedNumber } from '../../../shared/util/typed-number';
import { fieldIdOf } from '../../data/field-id';
import { Unfinished } from '../../data/unfinished';

/** A field for a number as people write it. What is no number stays there, with a word about it. */
@Component({
  selector: 'pt-number-field',
  imports: [Field, Say],
  template: `
    @let wrong = isUnreadable() ? ('report.number.unreadable' | say) : error();
    <pt-field #field="ptField" [fieldId]="id()" [label]="label()" [hint]="hint()" [error]="wrong">
      <input
        #control
        class="input"
        inputmode="decimal"
        autocomplete="off"
        maxlength="20"
        [id]="id()"
        [value]="text()"
        [attr.aria-invalid]="!!wrong"
        [attr.aria-describedby]="field.describedBy()"
        (input)="type(control.value)"
      />
    </pt-field>
  `,
  styles: `
    :host {
      display: block;
    }

    input {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class NumberField {
  private readonly words = inject(Words);
  private readonly unfinished = inject(Unfinished, { optional: true });

  /** The field: `values.<id>.numerator`. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly value = input.required<number | null>();
  readonly changed = output<number | null>();

  protected readonly id = computed(() => fieldIdOf(this.name()));
  /** As it was typed, while it still means the value. */
  protected readonly text = linkedSignal<number | null, string>({
    source: this.value,
    computation: (value, before) =>
      before !== undefined && (typedNumber(before.value) ?? null) === value ? before.value : this.write(value),
  });
  protected readonly isUnreadable = computed(() => typedNumber(this.text()) === undefined);

  constructor() {
    effect(() => this.unfinished?.set(this.name(), this.isUnreadable() ? 'report.number.unreadable' : null));
    inject(DestroyRef).onDestroy(() => this.unfinished?.set(this.name(), null));
  }

  protected type(text: string): void {
    this.text.set(text);
    this.changed.emit(typedNumber(text) ?? null);
  }

  private write(value: number | null): string {
    if (value === null) return '';
    return this.words.language() === 'fr' ? String(value).replace('.', ',') : String(value);
  }
}
