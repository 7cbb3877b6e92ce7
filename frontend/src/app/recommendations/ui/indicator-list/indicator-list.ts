import { Component, computed, inject, input } from '@angular/core';
import { type Indicator, type IndicatorValue } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { DateText } from '../../../shared/ui/date-text';
import { SourceNote } from '../../../shared/ui/source-note';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { formatNumber } from '../../../shared/util/numbers';
import { percentageOf } from './percentage';

/** What has been measured and published, value by value, each with its source. */
@Component({
  selector: 'pt-indicator-list',
  imports: [DateText, Say, SourceNote, TranslatedText],
  templateUrl: './indicator-list.html',
  styleUrl: './indicator-list.css',
})
export class IndicatorList {
  private readonly words = inject(Words);

  readonly indicators = input.required<readonly Indicator[]>();

  protected readonly rows = computed(() =>
    this.indicators().map((indicator) => ({
      indicator,
      target: indicator.target === null ? null : this.amount(indicator.target.value, indicator.unit),
      values: indicator.values.map((value) => ({
        value,
        text: this.textOf(value, indicator),
        percentage: percentageOf(value, indicator),
      })),
    })),
  );

  /** "11 sur 32 (34,4 %)", "31 %", "1 840". */
  private textOf(value: IndicatorValue, indicator: Indicator): string {
    const { numerator, denominator } = value;
    const percentage = percentageOf(value, indicator);
    if (numerator !== null && denominator !== null) {
      const share = percentage === null ? '' : this.amount(Math.round(percentage), 'percent');
      return this.words.say('indicators.outOf', { numerator, denominator, share });
    }
    return value.value === null ? '–' : this.amount(value.value, indicator.unit);
  }

  private amount(value: number, unit: string): string {
    const number = formatNumber(value, this.words.language());
    return unit === 'percent' ? this.words.say('indicators.percent', { number }) : number;
  }
}
