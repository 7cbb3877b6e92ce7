import { Component, computed, inject, input } from '@angular/core';
import { type Period } from '@parole-tenue/contract';

import { Words } from '../../i18n/words';
import { sayPeriod } from '../util/periods';

/** A reporting period in words. */
@Component({ selector: 'pt-period', template: `{{ text() }}` })
export class PeriodText {
  private readonly words = inject(Words);

  readonly period = input.required<Period>();

  protected readonly text = computed(() => sayPeriod(this.period(), this.words));
}
