import { Component, computed, inject, input, output } from '@angular/core';
import { SIDE_PAIRS, type Perspective } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { FilterChoices } from '../../../shared/data/filter-choices';
import { divergenceFilter, themeFilter, type Filter } from '../../../shared/ui/filters/filter';
import { FilterSet } from '../../../shared/ui/filters/filter-set';
import { viewFromAddress, type DisagreementsView } from '../../data/disagreements-view';

/** What disagreements can be narrowed by, and what they are narrowed by now. */
@Component({
  selector: 'pt-disagreement-filters',
  imports: [FilterSet, Say],
  template: `
    <pt-filter-set
      [label]="'disagreements.filters' | say"
      [view]="view()"
      [filters]="filters()"
      (filtered)="changed.emit(read($event))"
    />
  `,
  styles: ':host { display: block; }',
})
export class DisagreementFilters {
  private readonly words = inject(Words);
  private readonly choices = inject(FilterChoices);

  readonly view = input.required<DisagreementsView>();
  /** The view that the form now describes. */
  readonly changed = output<DisagreementsView>();

  protected readonly read = viewFromAddress;
  protected readonly filters = computed<Filter[]>(() => [
    {
      name: 'between',
      label: this.words.say('disagreements.between'),
      choices: SIDE_PAIRS.map((pair) => ({ value: pair, text: this.pairText(pair) })),
    },
    themeFilter(this.choices.themes(), this.words),
    { name: 'area', label: this.words.say('disagreements.area'), choices: this.choices.areas() },
    {
      name: 'organisation',
      label: this.words.say('disagreements.organisation'),
      choices: this.choices.organisations(),
      isWide: true,
    },
    divergenceFilter([2, 3], this.view().divergence, this.words),
  ]);

  private pairText(pair: string): string {
    const [one = '', other = ''] = (pair.split(':') as Perspective[]).map((side) =>
      this.words.say(`perspective.${side}`),
    );
    return this.words.say('disagreements.pair', { one, other: other.toLowerCase() });
  }
}
