import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Organisation, type OrganisationDetail, type Page, type RecommendationItem } from '@parole-tenue/contract';

import { ReferenceClient } from '../../shared/data/reference-client';

@Injectable({ providedIn: 'root' })
export class OrganisationsClient {
  private readonly reference = inject(ReferenceClient);

  list(): HttpResourceRef<Page<Organisation> | undefined> {
    return this.reference.organisations();
  }

  one(slug: () => string): HttpResourceRef<OrganisationDetail | undefined> {
    return httpResource(() => `/api/organisations/${encodeURIComponent(slug())}`);
  }

  /** The recommendations it answers for today, as every list shows them. */
  answersFor(slug: () => string): HttpResourceRef<Page<RecommendationItem> | undefined> {
    return httpResource(() => ({ url: '/api/recommendations', params: { organisation: slug(), limit: 100 } }));
  }
}
