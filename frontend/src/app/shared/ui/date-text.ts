import { Component, computed, inject, input } from '@angular/core';
import { type DatePrecision } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { formatDate } from '../util/dates';

/** A date in the language of the page, as precise as it is known. */
@Component({
  selector: 'pt-date',
  template: `<time [attr.datetime]="value()">{{ text() }}</time>`,
  styles: ':host { white-space: nowrap; }',
})
export class DateText {
  private readonly words = inject(Words);

  readonly value = input.required<string>();
  readonly precision = input<DatePrecision>();
  readonly length = input<'long' | 'short'>('long');

  protected readonly text = computed(() =>
    formatDate(this.value(), this.words.language(), this.precision(), this.length()),
  );
}
