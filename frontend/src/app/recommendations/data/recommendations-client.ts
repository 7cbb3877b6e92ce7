import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Page, type RecommendationItem } from '@parole-tenue/contract';

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
}
