import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type ChangeFramework,
  type ChangeRecommendation,
  type ChangeReportingPeriod,
  type ChangeResponsibility,
  type ChangeTemplate,
  type CreateResponsibility,
  type CreateTemplate,
  type EditedRecommendation,
  type EditedResponsibility,
  type FrameworkDetail,
  type Id,
  type Period,
  type RecommendationsPage,
  type RecommendationStory,
  type ReportingPeriod,
  type Template,
  type TemplatesPage,
} from '@parole-tenue/contract';
import { firstValueFrom, type Observable } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';

const sending = { timeout: TIMEOUT_MS };
const params = { limit: PAGE_LIMIT_MAX };
const named = (noun: string, name: string): string => `/api/${noun}/${encodeURIComponent(name)}`;

/** The register as editors keep it. */
@Injectable({ providedIn: 'root' })
export class RegisterClient {
  private readonly http = inject(HttpClient);

  framework(slug: () => string): HttpResourceRef<FrameworkDetail | undefined> {
    return httpResource<FrameworkDetail>(() => named('frameworks', slug()));
  }

  story(reference: () => string): HttpResourceRef<RecommendationStory | undefined> {
    return httpResource<RecommendationStory>(() => named('recommendations', reference()));
  }

  recommendations(): HttpResourceRef<RecommendationsPage | undefined> {
    return httpResource<RecommendationsPage>(() => ({ url: '/api/recommendations', params }));
  }

  templates(): HttpResourceRef<TemplatesPage | undefined> {
    return httpResource<TemplatesPage>(() => ({ url: '/api/templates', params }));
  }

  changeFramework(slug: string, version: number, changes: ChangeFramework): Promise<FrameworkDetail> {
    return once(this.http.patch<FrameworkDetail>(named('frameworks', slug), changes, ifMatch(version)));
  }

  changePeriod(slug: string, period: Period, version: number, days: ChangeReportingPeriod): Promise<ReportingPeriod> {
    const address = `${named('frameworks', slug)}/periods/${period}`;
    return once(this.http.patch<ReportingPeriod>(address, days, ifMatch(version)));
  }

  changeRecommendation(
    reference: string,
    version: number,
    changes: ChangeRecommendation,
  ): Promise<EditedRecommendation> {
    return once(this.http.patch<EditedRecommendation>(named('recommendations', reference), changes, ifMatch(version)));
  }

  createResponsibility(id: Id, responsibility: CreateResponsibility): Promise<EditedResponsibility> {
    return once(this.http.put<EditedResponsibility>(named('responsibilities', id), responsibility, sending));
  }

  changeResponsibility(id: Id, version: number, changes: ChangeResponsibility): Promise<EditedResponsibility> {
    return once(this.http.patch<EditedResponsibility>(named('responsibilities', id), changes, ifMatch(version)));
  }

  createTemplate(id: Id, template: CreateTemplate): Promise<Template> {
    return once(this.http.put<Template>(named('templates', id), template, sending));
  }

  changeTemplate(id: Id, version: number, changes: ChangeTemplate): Promise<Template> {
    return once(this.http.patch<Template>(named('templates', id), changes, ifMatch(version)));
  }
}

const once = <Answer>(answer: Observable<Answer>): Promise<Answer> => firstValueFrom(answer);
