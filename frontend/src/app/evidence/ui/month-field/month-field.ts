import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Chosen } from '../../../shared/ui/chosen';
import { localeOf, today } from '../../../shared/util/dates';

/** Evidence reaches back to the first of the frameworks. */
const FIRST_YEAR = 2012;

/** A month and nothing finer, in two lists that every browser has. The whole is told once both are chosen. */
@Component({
  selector: 'pt-month-field',
  imports: [Chosen, Say],
  templateUrl: './month-field.html',
  styles: `
    .row {
      flex-wrap: nowrap;
    }

    /* A name takes more room than four figures. */
    select {
      flex: 3;
      min-width: 0;
    }

    select + select {
      flex: 2;
    }
  `,
})
export class MonthField {
  private readonly words = inject(Words);

  readonly fieldId = input.required<string>();
  /** `2026-11` */
  readonly value = input<string | null>(null);
  readonly changed = output<string | null>();

  private readonly now = today();
  protected readonly year = linkedSignal(() => this.value()?.slice(0, 4) ?? this.now.slice(0, 4));
  protected readonly month = linkedSignal(() => this.value()?.slice(5) ?? '');

  protected readonly years = Array.from({ length: Number(this.now.slice(0, 4)) - FIRST_YEAR + 1 }, (_, index) =>
    String(Number(this.now.slice(0, 4)) - index),
  );
  /** None that is still to come. */
  protected readonly months = computed(() => {
    const names = new Intl.DateTimeFormat(localeOf(this.words.language()), { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => ({
      value: String(index + 1).padStart(2, '0'),
      name: names.format(Date.UTC(2024, index, 1)),
    })).filter(({ value }) => `${this.year()}-${value}` <= this.now.slice(0, 7));
  });

  protected choose(year: string, month: string): void {
    this.year.set(year);
    this.month.set(this.months().some(({ value }) => value === month) ? month : '');
    this.changed.emit(this.month() === '' ? null : `${year}-${this.month()}`);
  }
}
