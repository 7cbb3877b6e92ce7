import { Component, computed, inject, input } from '@angular/core';
import { type Perspective, type RecommendationFacets } from '@parole-tenue/contract';

import { Say } from '../../../i18n/say.pipe';
import { Words } from '../../../i18n/words';
import { type AddressedView } from '../../../shared/data/list-view';
import '../../../shared/ui/in-common';
import { matterFilters } from '../../../shared/ui/filters/facet-filters';
import { FilterSet } from '../../../shared/ui/filters/filter-set';
import { type OverviewFilters } from '../../data/overview-view';

/** What the overview can be narrowed by, and what it is narrowed by now. Its page hears what the form says. */
@Component({
  selector: 'pt-overview-filters',
  imports: [FilterSet, Say],
  template: `
    <pt-filter-set [label]="'overview.filters' | say" [view]="view()" [filters]="filters()">
      @if (by(); as by) {
        <input type="hidden" name="by" [value]="by" />
      }
    </pt-filter-set>
  `,
})
export class OverviewFilterBar {
  private readonly words = inject(Words);

  readonly asked = input.required<OverviewFilters>();
  readonly facets = input.required<RecommendationFacets>();
  readonly by = input<Perspective>();

  /** Who clears a filter keeps the chart as it is turned. */
  protected readonly view = computed<OverviewFilters & AddressedView>(() => ({
    ...this.asked(),
    ...(this.by() && { by: this.by() }),
  }));
  protected readonly filters = computed(() => matterFilters(this.facets(), this.words));
}
