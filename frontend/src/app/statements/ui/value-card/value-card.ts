import { Component, computed, inject, input, output } from '@angular/core';
import {
  complianceOf,
  type Area,
  type Indicator,
  type Period,
  type PlacedRemark,
  type ReportedValue,
  shareOf,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { keepFocus } from '../../../shared/ui/keep-focus';
import { TranslatedText } from '../../../shared/ui/translated-text/translated-text';
import { formatDate, today } from '../../../shared/util/dates';
import { formatShare } from '../../../shared/util/numbers';
import { sayPeriod } from '../../../shared/util/periods';
import { beginValue, hasFraction, isVoid, lastValueOf, repeat } from '../../data/values';
import { DayField } from '../fields/day-field';
import { LongText } from '../fields/long-text';
import { NumberField } from '../fields/number-field';
import { FieldRemarks } from '../remarks/field-remarks';
import { ValueParts } from '../value-parts/value-parts';
import { onceTrue } from '../sticky';
import { sayAmount, sayValue } from './say-value';

/** One indicator: what was said of it last, and what this report says. */
@Component({
  selector: 'pt-value-card',
  imports: [DayField, FieldRemarks, LongText, NumberField, Say, TranslatedText, ValueParts],
  templateUrl: './value-card.html',
  styleUrl: './value-card.css',
})
export class ValueCard {
  private readonly words = inject(Words);

  readonly indicator = input.required<Indicator>();
  readonly value = input<ReportedValue>();
  readonly period = input.required<Period>();
  readonly areas = input.required<readonly Area[]>();
  /** Slug of the own organisation. */
  readonly own = input<string>();
  readonly errors = input<FieldErrors>({});
  readonly remarks = input<readonly PlacedRemark[]>([]);
  /** The value as it now stands; null when nothing is said of it. */
  readonly changed = output<ReportedValue | null>();

  protected readonly name = computed(() => `values.${this.indicator().id}`);
  protected readonly isFraction = computed(() => hasFraction(this.indicator()));
  protected readonly last = computed(() => lastValueOf(this.indicator(), this.own()));
  protected readonly lastText = computed(() => {
    const last = this.last();
    if (last === undefined) return this.words.say('report.value.never');
    const when =
      last.period === null
        ? formatDate(last.date, this.words.language(), last.datePrecision)
        : sayPeriod(last.period, this.words);
    const value = sayValue(last, this.indicator(), this.words);
    return this.words.say('report.value.last', { value, when });
  });
  protected readonly target = computed(() => {
    const target = this.indicator().targets.find(({ period }) => period === this.period());
    if (target === undefined) return null;
    return this.words.say('report.value.target', { value: sayAmount(target.value, this.indicator(), this.words) });
  });
  /** How it reads as a share, while it is typed. */
  protected readonly share = computed(() => {
    const value = this.value();
    const share = value === undefined || !this.isFraction() ? null : shareOf(value);
    return share === null
      ? null
      : this.words.say('report.value.share', { share: formatShare(share, this.words.language()) });
  });
  protected readonly compliance = computed(() => {
    const value = this.value();
    const rule = this.indicator().quotaRule;
    return value === undefined || rule === null || shareOf(value) === null ? null : complianceOf(rule, value);
  });
  protected readonly canRepeat = computed(() => this.value() === undefined && this.last()?.unavailable === null);
  protected readonly isMissing = computed(() => (this.value()?.unavailable ?? null) !== null);
  protected readonly hasParts = computed(() => this.indicator().dimensions.length > 0 || this.now().parts.length > 0);
  /** Whoever gave parts last time gives them again. */
  protected readonly wantsParts = onceTrue(
    () => (this.value()?.parts.length ?? 0) > 0 || (this.value() !== undefined && (this.last()?.parts.length ?? 0) > 0),
  );
  protected readonly dimensions = computed(() =>
    this.indicator()
      .dimensions.map((one) => this.words.say(`report.dimension.${one}`).toLocaleLowerCase())
      .join(', '),
  );
  protected readonly now = computed(() => this.value() ?? beginValue(this.indicator().id, this.period(), today()));

  protected readonly dayText = computed(() => formatDate(this.now().on, this.words.language()));

  protected readonly isDayOpen = onceTrue(
    () => this.now().comment !== '' || this.errorOf('on') !== undefined || this.errorOf('comment') !== undefined,
  );
  /** What stood there before the other was chosen: a number, or why there is none. */
  private before: Partial<ReportedValue> = {};

  constructor() {
    keepFocus(this.canRepeat, (held) => [held.closest('fieldset')?.querySelector('input')]);
  }

  protected errorOf(field: string): string | undefined {
    return this.errors()[`${this.name()}.${field}`];
  }

  protected change(changes: Partial<ReportedValue>): void {
    const value = { ...this.now(), ...changes };
    this.changed.emit(isVoid(value) ? null : value);
  }

  protected repeat(): void {
    const last = this.last();
    if (last !== undefined) this.changed.emit(repeat(this.now(), last));
  }

  /** Without a value there is a reason, and no number. */
  protected setMissing(isMissing: boolean): void {
    const { value, numerator, denominator, parts, unavailable } = this.now();
    const before = this.before;
    this.before = isMissing ? { value, numerator, denominator, parts } : { unavailable };
    const none = { value: null, numerator: null, denominator: null, parts: [] };
    this.change(isMissing ? { ...none, unavailable: '', ...before } : { ...none, unavailable: null, ...before });
  }
}
