import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, output, untracked } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Field } from '../../../shared/ui/field/field';
import { typedNumber, writtenNumber } from '../../../shared/util/typed-number';
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
  protected readonly text = linkedSignal<{ value: number | null; kept: string | undefined }, string>({
    source: () => ({ value: this.value(), kept: this.unfinished?.keptIn(this.name()) }),
    computation: ({ value, kept }, before) => {
      const typed = before?.value;
      if (typed !== undefined && typed !== '' && (this.read(typed) ?? null) === value) return typed;
      return value === null ? (kept ?? '') : writtenNumber(value, this.words.language());
    },
  });
  protected readonly isUnreadable = computed(() => this.read(this.text()) === undefined);

  constructor() {
    effect(() => {
      const [name, text] = [this.name(), this.text()];
      const isUnreadable = this.isUnreadable();
      untracked(() =>
        this.unfinished?.set(name, isUnreadable ? 'report.number.unreadable' : null, isUnreadable ? text : ''),
      );
    });
    inject(DestroyRef).onDestroy(() => this.unfinished?.leave(this.name()));
  }

  protected type(text: string): void {
    this.text.set(text);
    this.changed.emit(this.read(text) ?? null);
  }

  private read(text: string): number | null | undefined {
    return typedNumber(text, this.words.language());
  }
}
