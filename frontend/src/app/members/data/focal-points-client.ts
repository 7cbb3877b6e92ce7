import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { PAGE_LIMIT_MAX, type ChangeFocalPoints, type FocalPoints, type FocalPointsPage } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { ifMatch } from '../../shared/data/if-match';

/** Who in the own organisation looks after which recommendation. */
@Injectable({ providedIn: 'root' })
export class FocalPointsClient {
  private readonly http = inject(HttpClient);

  list(): HttpResourceRef<FocalPointsPage | undefined> {
    return httpResource<FocalPointsPage>(() => ({ url: '/api/focal-points', params: { limit: PAGE_LIMIT_MAX } }));
  }

  assign(reference: string, version: number, changes: ChangeFocalPoints): Promise<FocalPoints> {
    const address = `/api/focal-points/${encodeURIComponent(reference)}`;
    return firstValueFrom(this.http.patch<FocalPoints>(address, changes, ifMatch(version)));
  }
}
