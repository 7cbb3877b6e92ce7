import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type Assessment,
  type EvidenceListPage,
  type FrameworkDetail,
  type Id,
  type OwnAssessmentsPage,
  type Page,
  type RecommendationStory,
  type ReportsPage,
  type ReturnStatement,
  STATEMENT_PATHS,
  type Stage,
  type StatementNoun,
  type StatementStep,
  type TimelinePage,
  type Track,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';
import { type Start } from './statement-editor';
import { type Content, type Own, type Subject } from './statement-types';
import { bodyOf, filterOf } from './subject';

/** Statements of the own organisation: the same routes under every noun. */
@Injectable({ providedIn: 'root' })
export class StatementsClient {
  private readonly http = inject(HttpClient);

  get<Noun extends StatementNoun>(noun: Noun, id: Id): Promise<Own<Noun>> {
    return firstValueFrom(this.http.get<Own<Noun>>(addressOf(noun, id), { timeout: TIMEOUT_MS }));
  }

  /** What the own organisation wrote about the same, drafts included. */
  async own<Noun extends StatementNoun>(noun: Noun, start: Start): Promise<Own<Noun>[]> {
    const params = { of: 'own', ...filterOf(noun, start), limit: PAGE_LIMIT_MAX };
    const page = this.http.get<Page<Own<Noun>>>(`/api/${STATEMENT_PATHS[noun]}`, { params, timeout: TIMEOUT_MS });
    return (await firstValueFrom(page)).items;
  }

  /** With an id that the page made: sent twice, it is still one record. */
  create<Noun extends StatementNoun>(noun: Noun, id: Id, subject: Subject, content: Content<Noun>): Promise<Own<Noun>> {
    const body = { ...bodyOf(noun, subject), ...content };
    return firstValueFrom(this.http.put<Own<Noun>>(addressOf(noun, id), body, { timeout: TIMEOUT_MS }));
  }

  change<Noun extends StatementNoun>(
    noun: Noun,
    id: Id,
    changes: Partial<Content<Noun>>,
    version: number,
  ): Promise<Own<Noun>> {
    return firstValueFrom(this.http.patch<Own<Noun>>(addressOf(noun, id), changes, ifMatch(version)));
  }

  step<Noun extends StatementNoun>(
    noun: Noun,
    { id, version }: Pick<Own<Noun>, 'id' | 'version'>,
    step: StatementStep,
    body: ReturnStatement | null = null,
  ): Promise<Own<Noun>> {
    return firstValueFrom(this.http.post<Own<Noun>>(`${addressOf(noun, id)}/${step}`, body, ifMatch(version)));
  }

  /** Takes the last step back, while that is possible. */
  undo<Noun extends StatementNoun>(noun: Noun, { id, version }: Pick<Own<Noun>, 'id' | 'version'>): Promise<Own<Noun>> {
    return firstValueFrom(this.http.post<Own<Noun>>(`${addressOf(noun, id)}/undoing`, null, ifMatch(version)));
  }

  /** Throws away a draft that was never sent in. */
  async discard(noun: StatementNoun, { id, version }: { id: Id; version: number }): Promise<void> {
    await firstValueFrom(this.http.delete(addressOf(noun, id), ifMatch(version)));
  }

  one<Noun extends StatementNoun>(noun: Noun, id: () => Id): HttpResourceRef<Own<Noun> | undefined> {
    return httpResource<Own<Noun>>(() => addressOf(noun, id()));
  }

  /** How often one reports on a recommendation. */
  async reporting(recommendation: string): Promise<FrameworkDetail> {
    const story = this.http.get<RecommendationStory>(addressOfStory(recommendation), { timeout: TIMEOUT_MS });
    const { framework } = await firstValueFrom(story);
    return firstValueFrom(this.http.get<FrameworkDetail>(addressOfFramework(framework.slug), { timeout: TIMEOUT_MS }));
  }

  /** The reporting periods of a framework; not asked while it is not known. */
  framework(slug: () => string | undefined): HttpResourceRef<FrameworkDetail | undefined> {
    return httpResource<FrameworkDetail>(() => {
      const known = slug();
      return known === undefined ? undefined : addressOfFramework(known);
    });
  }

  /** The numbers of a recommendation, where somebody needs them. */
  track(reference: () => string | undefined): HttpResourceRef<Track | undefined> {
    return httpResource<Track>(() => {
      const known = reference();
      return known === undefined ? undefined : `${addressOfStory(known)}/track`;
    });
  }

  /** One of what was said about a recommendation; not asked while either is not known. */
  entry(reference: () => string | undefined, id: () => Id | undefined): HttpResourceRef<TimelinePage | undefined> {
    return httpResource<TimelinePage>(() => {
      const [known, entry] = [reference(), id()];
      if (known === undefined || entry === undefined) return undefined;
      return { url: `${addressOfStory(known)}/timeline`, params: { entry } };
    });
  }

  /** A published assessment of whatever organisation; not asked while it is not known. */
  assessment(id: () => Id | undefined): HttpResourceRef<Assessment | undefined> {
    return httpResource<Assessment>(() => {
      const known = id();
      return known === undefined ? undefined : addressOf('assessment', known);
    });
  }

  /** Published reports of a recommendation; not asked while it is not known. */
  reportsOf(reference: () => string | undefined): HttpResourceRef<ReportsPage | undefined> {
    return pageOf('/api/reports', reference);
  }

  /** Evidence of a recommendation that one may read; not asked while it is not known. */
  evidenceOf(reference: () => string | undefined): HttpResourceRef<EvidenceListPage | undefined> {
    return pageOf('/api/evidence', reference);
  }

  /** What the own organisation says of something today, area by area; not asked while that is not known. */
  standingAssessments(about: () => string | undefined): HttpResourceRef<OwnAssessmentsPage | undefined> {
    return httpResource<OwnAssessmentsPage>(() => {
      const known = about();
      if (known === undefined) return undefined;
      return { url: '/api/assessments', params: { of: 'own', about: known, stage: 'current', limit: PAGE_LIMIT_MAX } };
    });
  }

  /** Assessments of the own organisation, newest first. */
  allOwnAssessments(
    stage: () => Stage | 'all',
    cursor: () => string | null,
  ): HttpResourceRef<OwnAssessmentsPage | undefined> {
    return httpResource<OwnAssessmentsPage>(() => {
      const [at, from] = [stage(), cursor()];
      const params = { of: 'own', ...(at !== 'all' && { stage: at }), ...(from !== null && { cursor: from }) };
      return { url: '/api/assessments', params };
    });
  }

  /** The recommendation that a statement is about, with its milestones; not asked while it is not known. */
  story(reference: () => string | undefined): HttpResourceRef<RecommendationStory | undefined> {
    return httpResource<RecommendationStory>(() => {
      const known = reference();
      return known === undefined ? undefined : addressOfStory(known);
    });
  }
}

const addressOfStory = (reference: string): string => `/api/recommendations/${encodeURIComponent(reference)}`;
const addressOfFramework = (slug: string): string => `/api/frameworks/${encodeURIComponent(slug)}`;

function pageOf<Kind>(url: string, reference: () => string | undefined): HttpResourceRef<Kind | undefined> {
  return httpResource<Kind>(() => {
    const recommendation = reference();
    return recommendation === undefined ? undefined : { url, params: { recommendation, limit: PAGE_LIMIT_MAX } };
  });
}

function addressOf(noun: StatementNoun, id: Id): string {
  return `/api/${STATEMENT_PATHS[noun]}/${encodeURIComponent(id)}`;
}
