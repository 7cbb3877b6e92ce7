import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ChangeEvidence,
  type CreateEvidence,
  type EvidenceKind,
  type EvidenceListPage,
  type EvidencePicture,
  type EvidenceState,
  type Id,
  type OpenEvidence,
  type Opening,
  type OwnEvidence,
  type Page,
  type RecommendationStory,
  type VisibilityLevel,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';

/** What narrows the own organisation's evidence. */
export interface OwnFilter {
  organisation: string;
  recommendation?: string;
  level?: VisibilityLevel;
  state?: EvidenceState;
  kind?: EvidenceKind;
}

type Version = Pick<OwnEvidence, 'id' | 'version'>;

@Injectable({ providedIn: 'root' })
export class EvidenceClient {
  private readonly http = inject(HttpClient);

  /** A piece of the own organisation. */
  get(id: Id): Promise<OwnEvidence> {
    return firstValueFrom(this.http.get<OwnEvidence>(`/api/evidence/${id}`, { timeout: TIMEOUT_MS }));
  }

  /** Those of the own organisation, newest first. */
  own(filter: OwnFilter, cursor: string | null): Promise<EvidenceListPage> {
    const params = { ...filter, ...(cursor !== null && { cursor }) };
    return firstValueFrom(this.http.get<EvidenceListPage>('/api/evidence', { params, timeout: TIMEOUT_MS }));
  }

  /** Those that others show to the own organisation alone, newest first. */
  shown(cursor: string | null): Promise<EvidenceListPage> {
    const params = { offered: true, ...(cursor !== null && { cursor }) };
    return firstValueFrom(this.http.get<EvidenceListPage>('/api/evidence', { params, timeout: TIMEOUT_MS }));
  }

  /** Links to what is not public, for ten minutes; twenty pages from the one that is asked for. */
  open(id: Id, from: OpenEvidence = {}): Promise<Opening> {
    return firstValueFrom(this.http.post<Opening>(`/api/evidence/${id}/openings`, from, { timeout: TIMEOUT_MS }));
  }

  /** The pages of what is public. */
  pictures(id: Id): Promise<Page<EvidencePicture>> {
    return firstValueFrom(
      this.http.get<Page<EvidencePicture>>(`/api/evidence/${id}/pictures`, { timeout: TIMEOUT_MS }),
    );
  }

  /** What it is about; not asked while that is not known. */
  story(reference: () => string | undefined): HttpResourceRef<RecommendationStory | undefined> {
    return httpResource<RecommendationStory>(() => {
      const known = reference();
      return known === undefined ? undefined : `/api/recommendations/${encodeURIComponent(known)}`;
    });
  }

  create(id: Id, evidence: CreateEvidence): Promise<OwnEvidence> {
    return firstValueFrom(this.http.put<OwnEvidence>(`/api/evidence/${id}`, evidence, { timeout: TIMEOUT_MS }));
  }

  change({ id, version }: Version, changes: ChangeEvidence): Promise<OwnEvidence> {
    return firstValueFrom(this.http.patch<OwnEvidence>(`/api/evidence/${id}`, changes, ifMatch(version)));
  }

  async remove({ id, version }: Version): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/evidence/${id}`, ifMatch(version)));
  }
}
