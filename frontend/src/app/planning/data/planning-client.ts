import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type ChangeIndicator,
  type ChangeMilestone,
  type CreateIndicator,
  type CreateMilestone,
  type FrameworkDetail,
  type Id,
  type Indicator,
  type Milestone,
  type RecommendationStory,
  type TemplatesPage,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';

const sending = { timeout: TIMEOUT_MS };

/** What the lead organisation plans of a recommendation. */
@Injectable({ providedIn: 'root' })
export class PlanningClient {
  private readonly http = inject(HttpClient);

  story(reference: () => string): HttpResourceRef<RecommendationStory | undefined> {
    return httpResource<RecommendationStory>(() => `/api/recommendations/${encodeURIComponent(reference())}`);
  }

  /** How organisations report under it; asked once it is known which. */
  framework(slug: () => string | undefined): HttpResourceRef<FrameworkDetail | undefined> {
    return httpResource<FrameworkDetail>(() => {
      const wanted = slug();
      return wanted === undefined ? undefined : `/api/frameworks/${encodeURIComponent(wanted)}`;
    });
  }

  templates(): HttpResourceRef<TemplatesPage | undefined> {
    return httpResource<TemplatesPage>(() => ({ url: '/api/templates', params: { limit: PAGE_LIMIT_MAX } }));
  }

  createMilestone(id: Id, milestone: CreateMilestone): Promise<Milestone> {
    return firstValueFrom(this.http.put<Milestone>(`/api/milestones/${id}`, milestone, sending));
  }

  changeMilestone(id: Id, version: number, changes: ChangeMilestone): Promise<Milestone> {
    return firstValueFrom(this.http.patch<Milestone>(`/api/milestones/${id}`, changes, ifMatch(version)));
  }

  createIndicator(id: Id, indicator: CreateIndicator): Promise<Indicator> {
    return firstValueFrom(this.http.put<Indicator>(`/api/indicators/${id}`, indicator, sending));
  }

  changeIndicator(id: Id, version: number, changes: ChangeIndicator): Promise<Indicator> {
    return firstValueFrom(this.http.patch<Indicator>(`/api/indicators/${id}`, changes, ifMatch(version)));
  }
}
