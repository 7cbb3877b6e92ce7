import { Component, computed, inject, input } from '@angular/core';
import { DIMENSIONS, type Dimension, type Indicator, type IndicatorValue } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { DateText } from '../../shared/ui/date-text';
import { DemoMark } from '../../shared/ui/demo-mark';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { percentageOf } from '../data/percentage';
import { Says } from '../data/says';
import { TargetRevisions } from '../targets/target-revisions';
import { MismatchList } from '../ui/mismatch-list';
import { SaidBy } from '../ui/said-by';

/** What has been measured and published, value by value, each with who says so. */
@Component({
  selector: 'pt-indicator-list',
  imports: [DateText, DemoMark, MismatchList, SaidBy, Say, TargetRevisions, TranslatedText],
  templateUrl: './indicator-list.html',
  styleUrl: './indicator-list.css',
})
export class IndicatorList {
  private readonly words = inject(Words);
  private readonly says = inject(Says);

  readonly indicators = input.required<readonly Indicator[]>();

  protected readonly rows = computed(() =>
    this.indicators().map((indicator) => ({
      indicator,
      target: indicator.target === null ? '' : this.says.amount(indicator.target.value, indicator.unit),
      values: indicator.values.map((value) => this.shown(value, indicator)),
    })),
  );

  private shown(value: IndicatorValue, indicator: Indicator) {
    const when = this.says.when(value);
    return {
      value,
      when,
      text: value.unavailable === null ? this.says.value(value, indicator) : '–',
      percentage: percentageOf(value, indicator),
      parts: DIMENSIONS.map((dimension) => this.partsOf(value, dimension)).filter((line) => line !== ''),
      mismatches: value.mismatches.map((mismatch) => ({ ...mismatch, when })),
    };
  }

  /** `Femmes : 120, Hommes : 300`. */
  private partsOf({ parts }: IndicatorValue, dimension: Dimension): string {
    return parts
      .filter((part) => part.dimension === dimension)
      .map(({ key, value }) =>
        this.words.say('tracks.measured.part', {
          part: this.says.part(dimension, key),
          value: this.says.number(value),
        }),
      )
      .join(', ');
  }
}
