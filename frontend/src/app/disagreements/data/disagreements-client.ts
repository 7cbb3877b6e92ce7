import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type DisagreementsPage } from '@parole-tenue/contract';

import { viewToParams } from '../../shared/data/list-view';
import { type DisagreementsView } from './disagreements-view';

/** Each with the words of up to four sides. */
const PAGE_LENGTH = 10;

@Injectable({ providedIn: 'root' })
export class DisagreementsClient {
  list(view: () => DisagreementsView): HttpResourceRef<DisagreementsPage | undefined> {
    return httpResource<DisagreementsPage>(() => ({
      url: '/api/disagreements',
      params: { ...viewToParams(view()), limit: PAGE_LENGTH },
    }));
  }
}
