import { Component, input, output } from '@angular/core';
import {
  type Area,
  type Id,
  type Indicator,
  type Period,
  type PlacedRemark,
  type ReportedValue,
} from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { type FieldErrors } from '../../../shared/data/field-errors';
import { ValueCard } from '../value-card/value-card';

/** The indicators of a recommendation, each with what was said of it last and what this report says. */
@Component({
  selector: 'pt-reported-values',
  imports: [Say, ValueCard],
  template: `
    <section aria-labelledby="values">
      <h2 id="values">{{ 'report.value.title' | say }}</h2>
      <p class="soft">{{ 'report.value.lead' | say }}</p>
      @for (indicator of indicators(); track indicator.id) {
        <pt-value-card
          [indicator]="indicator"
          [value]="valueOf(indicator.id)"
          [period]="period()"
          [areas]="areas()"
          [own]="own()"
          [errors]="errors()"
          [remarks]="remarks()"
          (changed)="change(indicator.id, $event)"
        />
      }
    </section>
  `,
  styles: `
    h2 + p {
      margin: var(--s1) 0 var(--s3);
    }
  `,
})
export class ReportedValues {
  readonly indicators = input.required<readonly Indicator[]>();
  readonly values = input.required<readonly ReportedValue[]>();
  readonly period = input.required<Period>();
  readonly areas = input.required<readonly Area[]>();
  readonly own = input<string>();
  readonly errors = input<FieldErrors>({});
  readonly remarks = input<readonly PlacedRemark[]>([]);
  readonly changed = output<ReportedValue[]>();

  protected valueOf(indicator: Id): ReportedValue | undefined {
    return this.values().find((value) => value.indicator === indicator);
  }

  protected change(indicator: Id, value: ReportedValue | null): void {
    const others = this.values().filter((other) => other.indicator !== indicator);
    this.changed.emit(value === null ? others : [...others, value]);
  }
}
