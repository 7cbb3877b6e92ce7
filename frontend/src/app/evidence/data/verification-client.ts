import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type ChangeVerification,
  type CreateVerification,
  type EvidenceRecord,
  type Id,
  type Milestone,
  type OwnVerification,
  type RecommendationStory,
  type Verification,
  type VerificationsPage,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';

type Version = Pick<OwnVerification, 'id' | 'version'>;

const at = (id: Id): string => `/api/verifications/${encodeURIComponent(id)}`;

/** Findings of the own organisation. */
@Injectable({ providedIn: 'root' })
export class VerificationClient {
  private readonly http = inject(HttpClient);

  get(id: Id): Promise<OwnVerification> {
    return firstValueFrom(this.http.get<OwnVerification>(at(id), { timeout: TIMEOUT_MS }));
  }

  /** What is begun of it already; null: nothing. */
  async draftOf({ evidence, milestone }: { evidence?: Id; milestone?: Id }): Promise<OwnVerification | null> {
    const about: Record<string, string> = evidence === undefined ? { milestone: milestone ?? '' } : { evidence };
    const params = { of: 'own', ...about };
    const page = await firstValueFrom(
      this.http.get<VerificationsPage>('/api/verifications', { params, timeout: TIMEOUT_MS }),
    );
    return page.items.find(isDraft) ?? null;
  }

  /** What is begun of evidence and not published, as far as the last hundred findings go. */
  async drafts(): Promise<OwnVerification[]> {
    const params = { of: 'own', limit: 100 };
    const page = await firstValueFrom(
      this.http.get<VerificationsPage>('/api/verifications', { params, timeout: TIMEOUT_MS }),
    );
    return page.items.filter((one): one is OwnVerification => isDraft(one) && one.about.noun === 'evidence');
  }

  evidence(id: Id): Promise<EvidenceRecord> {
    return firstValueFrom(
      this.http.get<EvidenceRecord>(`/api/evidence/${encodeURIComponent(id)}`, { timeout: TIMEOUT_MS }),
    );
  }

  /** Undefined where the recommendation has no such milestone. */
  async milestone(reference: string, id: Id): Promise<Milestone | undefined> {
    const address = `/api/recommendations/${encodeURIComponent(reference)}`;
    const story = await firstValueFrom(this.http.get<RecommendationStory>(address, { timeout: TIMEOUT_MS }));
    return story.milestones.find((one) => one.id === id);
  }

  create(id: Id, verification: CreateVerification): Promise<OwnVerification> {
    return firstValueFrom(this.http.put<OwnVerification>(at(id), verification, { timeout: TIMEOUT_MS }));
  }

  change({ id, version }: Version, changes: ChangeVerification): Promise<OwnVerification> {
    return firstValueFrom(this.http.patch<OwnVerification>(at(id), changes, ifMatch(version)));
  }

  publish({ id, version }: Version): Promise<OwnVerification> {
    return firstValueFrom(this.http.post<OwnVerification>(`${at(id)}/publication`, {}, ifMatch(version)));
  }

  async discard({ id, version }: Version): Promise<void> {
    await firstValueFrom(this.http.delete(at(id), ifMatch(version)));
  }
}

const isDraft = (one: Verification | OwnVerification): one is OwnVerification =>
  'author' in one && one.publishedOn === null;
