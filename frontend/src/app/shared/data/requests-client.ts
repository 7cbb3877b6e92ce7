import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type AdminRequest,
  type AdminRequestsPage,
  type CreateAdminRequest,
  type DecidedRequest,
  type Id,
  type NewAdminRequest,
  type RequestAction,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from './if-match';
import { pageParams } from './page-params';

/** What takes two administrators. */
@Injectable({ providedIn: 'root' })
export class RequestsClient {
  private readonly http = inject(HttpClient);

  requests(cursor: string | null): Promise<AdminRequestsPage> {
    return firstValueFrom(this.http.get<AdminRequestsPage>('/api/requests', { params: pageParams(cursor) }));
  }

  /** With an id that the page made: sent twice, it is still one request. */
  create(id: Id, request: CreateAdminRequest): Promise<NewAdminRequest> {
    return firstValueFrom(this.http.put<NewAdminRequest>(`/api/requests/${id}`, request, { timeout: TIMEOUT_MS }));
  }

  decide({ id, version }: AdminRequest, action: RequestAction): Promise<DecidedRequest> {
    return firstValueFrom(this.http.post<DecidedRequest>(`/api/requests/${id}/${action}`, null, ifMatch(version)));
  }
}
