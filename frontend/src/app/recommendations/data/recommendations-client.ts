import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Page, type RecommendationFacets, type RecommendationItem } from '@parole-tenue/contract';

import { viewToParams } from '../../shared/data/list-view';
import { type ListView } from './filters';

const PAGE_LENGTH = 50;

@Injectable({ providedIn: 'root' })
export class RecommendationsClient {
  list(view: () => ListView): HttpResourceRef<Page<RecommendationItem> | undefined> {
    return httpResource(() => ({
      url: '/api/recommendations',
      params: { ...viewToParams(view()), limit: PAGE_LENGTH },
    }));
  }

  /** What each further choice would leave; neither order nor place in the list changes that. */
  facets(view: () => ListView): HttpResourceRef<RecommendationFacets | undefined> {
    return httpResource(() => {
      const { sort: _, cursor: __, ...filters } = view();
      return { url: '/api/recommendations/facets', params: viewToParams(filters) };
    });
  }
}
