import { Component, computed, inject, input, output } from '@angular/core';
import { type Period, type ReportingPeriod } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { Chosen } from '../../../shared/ui/chosen';
import { Field } from '../../../shared/ui/field/field';
import { formatDate, today } from '../../../shared/util/dates';
import { periodsUpTo, sayPeriod } from '../../../shared/util/periods';

/** How many periods one may choose from while those of the framework are not known. */
const PERIODS = 6;

/** For which quarter or half-year, and what it means that one is closed. */
@Component({
  selector: 'pt-period-choice',
  imports: [Chosen, Field, Say],
  templateUrl: './period-choice.html',
})
export class PeriodChoice {
  private readonly words = inject(Words);

  readonly period = input.required<Period>();
  /** Of the framework, latest first; empty while they are not known. */
  readonly periods = input<readonly ReportingPeriod[]>([]);
  readonly error = input<string>();
  /** Whether this draft began before the period closed: it goes on only in a new one. */
  readonly isOutrun = input(false);
  readonly isBusy = input(false);
  readonly chosen = output<Period>();
  readonly carriedOver = output();

  protected readonly choices = computed(() => {
    const known = this.periods()
      .filter(({ opensOn }) => opensOn <= today())
      .map(({ period }) => period);
    const all = known.length > 0 ? known : periodsUpTo(this.period(), PERIODS);
    return all.includes(this.period()) ? all : [...all, this.period()];
  });
  /** The day after which it was too late. */
  private readonly closed = computed(() =>
    this.periods().find(({ period, closesOn }) => period === this.period() && closesOn < today()),
  );
  protected readonly hint = computed(() => {
    const closed = this.closed();
    if (closed === undefined || this.isOutrun()) return undefined;
    return this.words.say('report.period.late', { day: formatDate(closed.closesOn, this.words.language()) });
  });

  protected textOf(period: Period): string {
    return sayPeriod(period, this.words);
  }
}
