import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Params } from '@angular/router';
import { type TerritoryMap } from '@parole-tenue/contract';

@Injectable({ providedIn: 'root' })
export class MapClient {
  /** @param filters of the list of recommendations, as parameters of an address */
  get(filters: () => Params): HttpResourceRef<TerritoryMap | undefined> {
    return httpResource<TerritoryMap>(() => ({ url: '/api/map', params: filters() }));
  }
}
