import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type ChangeEvidence, type CreateEvidence, type Id, type OwnEvidence } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';

type Version = Pick<OwnEvidence, 'id' | 'version'>;

@Injectable({ providedIn: 'root' })
export class EvidenceClient {
  private readonly http = inject(HttpClient);

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
