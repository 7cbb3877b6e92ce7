import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import { type RecommendationFacets } from '@parole-tenue/contract';
import { map } from 'rxjs';

import { answerOf } from '../../shared/data/answer';
import { viewToParams } from '../../shared/data/list-view';
import { MapClient } from '../../shared/data/map-client';
import { MEASURES } from '../../shared/ui/area-map/figures';
import { filtersOf, viewFromAddress, type MapView } from './map-view';

/** The map that the address asks for. Provided by its page. */
@Injectable()
export class MapStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  readonly view = toSignal(this.route.queryParamMap.pipe(map(viewFromAddress)), { requireSync: true });
  readonly measure = computed(() => this.view().measure ?? MEASURES[0]);
  /** What the list, and the API, are narrowed by. */
  readonly filters = computed<Params>(() => viewToParams(filtersOf(this.view())), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  readonly map = answerOf(inject(MapClient).get(this.filters));
  /** What each further choice would leave. */
  readonly facets = answerOf(
    httpResource<RecommendationFacets>(() => ({ url: '/api/recommendations/facets', params: this.filters() })),
  );

  /** Changes the address, and with it the map. */
  show(view: MapView): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams: viewToParams(view) });
  }
}
