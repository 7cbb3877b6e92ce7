import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { viewToParams } from '../../shared/data/list-view';
import { MEASURES, type Measure } from '../../shared/ui/area-map/figures';
import { OUTLINE } from '../../shared/ui/area-map/map-part';
import { TileFigure } from '../../shared/ui/area-map/tile-figure';
import { matterFilters } from '../../shared/ui/filters/facet-filters';
import { type Filter } from '../../shared/ui/filters/filter';
import { FilterSet } from '../../shared/ui/filters/filter-set';
import { InView } from '../../shared/ui/in-view/in-view';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { MapStore } from '../data/map-store';
import { viewFromAddress } from '../data/map-view';
import { AreaList } from '../ui/area-list/area-list';

/** Where: the tile map first, the outline second, and the same as a list. */
@Component({
  selector: 'pt-map-page',
  imports: [AreaList, FilterSet, InView, Loading, ProblemNotice, RouterLink, Say, TileFigure],
  providers: [MapStore],
  templateUrl: './map-page.html',
  styleUrl: './map-page.css',
})
export class MapPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(MapStore);

  protected readonly read = viewFromAddress;
  protected readonly OUTLINE = OUTLINE;
  protected readonly forms = ['tiles', 'outline'] as const;
  protected readonly filters = computed<Filter[]>(() => {
    const { q } = this.store.view();
    const words = q === undefined ? [] : [{ value: q, text: this.words.say('filters.words', { q }) }];
    return [
      { name: 'q', label: '', shape: 'elsewhere', choices: words },
      ...matterFilters(this.store.facets.value(), this.words),
    ];
  });
  /** What the address says besides what the form lets choose: it stays, also without a script. */
  protected readonly kept = computed(() => {
    const chosen = new Set(this.filters().flatMap(({ name, shape }) => (shape === 'elsewhere' ? [] : [name])));
    return Object.entries(this.store.view()).flatMap(([name, said]) =>
      chosen.has(name) ? [] : [said as unknown].flat().map((value) => ({ name, value: String(value) })),
    );
  });
  protected readonly measures = computed(() =>
    MEASURES.map((name) => {
      const { measure: _, ...rest } = this.store.view();
      const params = viewToParams({ ...rest, ...(name !== MEASURES[0] && { measure: name }) });
      return { name, params, isHere: name === this.store.measure() };
    }),
  );
  protected readonly views = computed(() =>
    this.forms.map((name) => {
      const { view, ...rest } = this.store.view();
      const params = viewToParams({ ...rest, ...(name === 'outline' && { view: name }) });
      return { name, params, isHere: name === (view ?? 'tiles') };
    }),
  );
  protected readonly shown = computed<{ map: unknown; measure: Measure }>(() => ({
    map: this.store.map.value(),
    measure: this.store.measure(),
  }));

  constructor() {
    pageHead(() => ({ title: this.words.say('nav.map'), description: this.words.say('map.lead') }));
  }
}
