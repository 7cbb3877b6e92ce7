import { Component, computed, inject, input, output } from '@angular/core';
import { SILENCE_KINDS } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { FilterChoices } from '../../../shared/data/filter-choices';
import { atLeast, themeFilter, type Filter } from '../../../shared/ui/filters/filter';
import { FilterSet } from '../../../shared/ui/filters/filter-set';
import { viewFromAddress, type SilencesView } from '../../data/silences-view';

const SPANS = [30, 90, 180, 365];

/** What silences can be narrowed by, and what they are narrowed by now. */
@Component({
  selector: 'pt-silence-filters',
  imports: [FilterSet, Say],
  template: `
    <pt-filter-set
      [label]="'silences.filters' | say"
      [view]="view()"
      [filters]="filters()"
      (filtered)="changed.emit(read($event))"
    >
      @for (reference of view().recommendation; track reference) {
        <input type="hidden" name="recommendation" [value]="reference" />
      }
      @if (view().by; as by) {
        <input type="hidden" name="by" [value]="by" />
      }
    </pt-filter-set>
  `,
  styles: ':host { display: block; }',
})
export class SilenceFilters {
  private readonly words = inject(Words);
  private readonly choices = inject(FilterChoices);

  readonly view = input.required<SilencesView>();
  /** The view that the form now describes. */
  readonly changed = output<SilencesView>();

  protected readonly read = viewFromAddress;
  protected readonly filters = computed<Filter[]>(() => [
    {
      name: 'with',
      label: this.words.say('silences.with'),
      shape: 'one',
      any: this.words.say('silences.anything'),
      choices: SILENCE_KINDS.map((kind) => ({ value: kind, text: this.words.say(`silences.without.${kind}`) })),
    },
    atLeast(
      { name: 'days', label: this.words.say('silences.days'), any: this.words.say('silences.anyDays') },
      SPANS,
      this.view().days,
      (count) => this.words.say('silences.daysAtLeast', { count }),
    ),
    themeFilter(this.choices.themes(), this.words),
    {
      name: 'organisation',
      label: this.words.say('silences.organisation'),
      choices: this.choices.organisations(),
      isWide: true,
    },
    { name: 'recommendation', label: '', choices: [], shape: 'elsewhere' },
  ]);
}
