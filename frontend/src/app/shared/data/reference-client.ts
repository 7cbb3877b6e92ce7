import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Framework, type Organisation, type Theme } from '@parole-tenue/contract';

@Injectable({ providedIn: 'root' })
export class ReferenceClient {
  themes(): HttpResourceRef<Theme[] | undefined> {
    return httpResource<Theme[]>(() => '/api/themes');
  }

  frameworks(): HttpResourceRef<Framework[] | undefined> {
    return httpResource<Framework[]>(() => '/api/frameworks');
  }

  /** Asked only while somebody needs it. */
  organisations(isNeeded: () => boolean = () => true): HttpResourceRef<Organisation[] | undefined> {
    return httpResource<Organisation[]>(() => (isNeeded() ? '/api/organisations' : undefined));
  }
}
