import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { type Day } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Field } from '../../../shared/ui/field/field';
import { today } from '../../../shared/util/dates';
import { fieldIdOf } from '../../data/field-id';
import { Unfinished } from '../../data/unfinished';

/** A field for a day. Half of one stays there, with a word about it; where nothing is left, what was there before comes back. */
@Component({
  selector: 'pt-day-field',
  imports: [Field, Say],
  template: `
    @let wrong = isHalf() ? ('report.day.half' | say) : error();
    <pt-field #field="ptField" [fieldId]="id()" [label]="label()" [hint]="hint()" [error]="wrong">
      <input
        #control
        class="input"
        type="date"
        [id]="id()"
        [max]="isPast() ? today : ''"
        [value]="value() ?? ''"
        [attr.aria-invalid]="!!wrong"
        [attr.aria-describedby]="field.describedBy()"
        (change)="choose(control)"
        (blur)="leave(control)"
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
  private readonly unfinished = inject(Unfinished, { optional: true });

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

  protected readonly isHalf = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.unfinished?.leave(this.name()));
  }

  protected choose({ value, validity }: HTMLInputElement): void {
    if (validity.badInput) return;
    this.say(false);
    if (value !== '' || this.isOptional()) this.changed.emit(value || null);
  }

  protected leave(control: HTMLInputElement): void {
    this.say(control.validity.badInput);
    if (!control.validity.badInput) control.value = this.value() ?? '';
  }

  private say(isHalf: boolean): void {
    this.isHalf.set(isHalf);
    this.unfinished?.set(this.name(), isHalf ? 'report.day.half' : null);
  }
}
