import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Framework, type FrameworkDetail, type FrameworkLevels, type Page } from '@parole-tenue/contract';

import { ReferenceClient } from '../../shared/data/reference-client';

@Injectable({ providedIn: 'root' })
export class FrameworksClient {
  private readonly reference = inject(ReferenceClient);

  list(): HttpResourceRef<Page<Framework> | undefined> {
    return this.reference.frameworks();
  }

  one(slug: () => string): HttpResourceRef<FrameworkDetail | undefined> {
    return httpResource(() => `/api/frameworks/${encodeURIComponent(slug())}`);
  }

  /** How far it is carried out. */
  levels(slug: () => string): HttpResourceRef<FrameworkLevels | undefined> {
    return httpResource(() => `/api/frameworks/${encodeURIComponent(slug())}/levels`);
  }
}
