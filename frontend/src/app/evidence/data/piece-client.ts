import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type CreateEvidence,
  type CreateOffer,
  type CreateWidening,
  type EvidencePicturesPage,
  type EvidenceRecord,
  type Id,
  type Offer,
  type Opening,
  type OpeningsPage,
  type OwnEvidence,
  type VisibilityLevel,
  type Widening,
  type WithdrawEvidence,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { afresh } from '../../shared/data/afresh';
import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';

type Version = Pick<OwnEvidence, 'id' | 'version'>;
export type WideningStep = Widening['allowedActions'][number];

const at = (id: Id): string => `/api/evidence/${encodeURIComponent(id)}`;

/** One piece of evidence, and what is done with it. */
@Injectable({ providedIn: 'root' })
export class PieceClient {
  private readonly http = inject(HttpClient);

  /** What a visitor reads was there already when the page came; whoever is signed in may read more. */
  piece(id: () => Id, isSignedIn: () => boolean): HttpResourceRef<EvidenceRecord | OwnEvidence | undefined> {
    return httpResource(() => ({ url: at(id()), ...afresh(isSignedIn()) }));
  }

  /** The page of a document that is public, and those after it. */
  pictures(
    asked: () => { id: Id; cursor: string | null } | undefined,
  ): HttpResourceRef<EvidencePicturesPage | undefined> {
    return httpResource(() => {
      const wanted = asked();
      if (wanted === undefined) return undefined;
      const { id, cursor } = wanted;
      return { url: `${at(id)}/pictures`, params: { limit: 100, ...(cursor !== null && { cursor }) } };
    });
  }

  openings(id: Id, cursor: string | null): Promise<OpeningsPage> {
    const params = { ...(cursor !== null && { cursor }) };
    return firstValueFrom(this.http.get<OpeningsPage>(`${at(id)}/openings`, { params, timeout: TIMEOUT_MS }));
  }

  widening(id: () => Id | null | undefined): HttpResourceRef<Widening | undefined> {
    return httpResource(() => {
      const known = id();
      return known == null ? undefined : `/api/widenings/${encodeURIComponent(known)}`;
    });
  }

  get(id: Id): Promise<EvidenceRecord | OwnEvidence> {
    return firstValueFrom(this.http.get<EvidenceRecord | OwnEvidence>(at(id), { timeout: TIMEOUT_MS }));
  }

  open(id: Id, page: number): Promise<Opening> {
    return firstValueFrom(this.http.post<Opening>(`${at(id)}/openings`, { page }, { timeout: TIMEOUT_MS }));
  }

  narrow({ id, version }: Version, level: VisibilityLevel): Promise<OwnEvidence> {
    return firstValueFrom(this.http.patch<OwnEvidence>(at(id), { level }, ifMatch(version)));
  }

  withdraw({ id, version }: Version, reason: WithdrawEvidence): Promise<OwnEvidence> {
    return firstValueFrom(this.http.post<OwnEvidence>(`${at(id)}/withdrawal`, reason, ifMatch(version)));
  }

  keepOriginal({ id, version }: Version): Promise<OwnEvidence> {
    return firstValueFrom(this.http.post<OwnEvidence>(`${at(id)}/keeping`, {}, ifMatch(version)));
  }

  redact(id: Id, copy: CreateEvidence): Promise<OwnEvidence> {
    return firstValueFrom(this.http.put<OwnEvidence>(at(id), copy, { timeout: TIMEOUT_MS }));
  }

  askToWiden(id: Id, wish: CreateWidening): Promise<Widening> {
    return firstValueFrom(this.http.put<Widening>(`/api/widenings/${id}`, wish, { timeout: TIMEOUT_MS }));
  }

  decide({ id, version }: Pick<Widening, 'id' | 'version'>, step: WideningStep): Promise<Widening> {
    return firstValueFrom(this.http.post<Widening>(`/api/widenings/${id}/${step}`, {}, ifMatch(version)));
  }

  offer(id: Id, offer: CreateOffer): Promise<Offer> {
    return firstValueFrom(this.http.put<Offer>(`/api/offers/${id}`, offer, { timeout: TIMEOUT_MS }));
  }

  takeBack({ id, version }: Pick<Offer, 'id' | 'version'>): Promise<Offer> {
    return firstValueFrom(this.http.post<Offer>(`/api/offers/${id}/withdrawal`, {}, ifMatch(version)));
  }
}
