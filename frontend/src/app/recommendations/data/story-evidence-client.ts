import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type EvidenceListPage } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class StoryEvidenceClient {
  private readonly http = inject(HttpClient);

  /** Evidence on one recommendation that stands under no statement, newest first. */
  page(recommendation: string, cursor: string | null): Promise<EvidenceListPage> {
    const params = { recommendation, alone: true, ...(cursor !== null && { cursor }) };
    return firstValueFrom(this.http.get<EvidenceListPage>('/api/evidence', { params }));
  }
}
