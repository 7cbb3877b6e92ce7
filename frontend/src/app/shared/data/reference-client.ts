import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type Area,
  type Framework,
  type Organisation,
  type Page,
  type Theme,
} from '@parole-tenue/contract';

/** Each of these lists is short: one page holds all of it. */
const params = { limit: PAGE_LIMIT_MAX };

@Injectable({ providedIn: 'root' })
export class ReferenceClient {
  themes(): HttpResourceRef<Page<Theme> | undefined> {
    return httpResource<Page<Theme>>(() => ({ url: '/api/themes', params }));
  }

  areas(): HttpResourceRef<Page<Area> | undefined> {
    return httpResource<Page<Area>>(() => ({ url: '/api/areas', params }));
  }

  frameworks(): HttpResourceRef<Page<Framework> | undefined> {
    return httpResource<Page<Framework>>(() => ({ url: '/api/frameworks', params }));
  }

  /** Asked only while somebody needs it. */
  organisations(isNeeded: () => boolean = () => true): HttpResourceRef<Page<Organisation> | undefined> {
    return httpResource<Page<Organisation>>(() => (isNeeded() ? { url: '/api/organisations', params } : undefined));
  }
}
