import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Overview, type RecommendationFacets } from '@parole-tenue/contract';

import { viewToParams } from '../../shared/data/list-view';
import { type OverviewFilters } from './overview-view';

@Injectable({ providedIn: 'root' })
export class OverviewClient {
  get(filters: () => OverviewFilters): HttpResourceRef<Overview | undefined> {
    return httpResource<Overview>(() => ({ url: '/api/overview', params: viewToParams(filters()) }));
  }

  /** What each further choice would leave. */
  facets(filters: () => OverviewFilters): HttpResourceRef<RecommendationFacets | undefined> {
    return httpResource<RecommendationFacets>(() => ({
      url: '/api/recommendations/facets',
      params: viewToParams(filters()),
    }));
  }
}
