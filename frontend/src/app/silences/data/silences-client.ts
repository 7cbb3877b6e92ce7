import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type SilencesPage } from '@parole-tenue/contract';

import { viewToParams } from '../../shared/data/list-view';
import { type SilencesView } from './silences-view';

const PAGE_LENGTH = 30;

@Injectable({ providedIn: 'root' })
export class SilencesClient {
  list(view: () => SilencesView): HttpResourceRef<SilencesPage | undefined> {
    return httpResource<SilencesPage>(() => ({
      url: '/api/silences',
      params: { ...viewToParams(view()), limit: PAGE_LENGTH },
    }));
  }
}
