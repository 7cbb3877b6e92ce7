import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Overview } from '@parole-tenue/contract';

@Injectable({ providedIn: 'root' })
export class OverviewClient {
  get(): HttpResourceRef<Overview | undefined> {
    return httpResource<Overview>(() => '/api/overview');
  }
}
