import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';

import { answerOf } from '../../shared/data/answer';
import { viewToParams } from '../../shared/data/list-view';
import { DisagreementsClient } from './disagreements-client';
import { viewFromAddress, type DisagreementsView } from './disagreements-view';

/** The disagreements that the address asks for. Provided by its page. */
@Injectable()
export class DisagreementsStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  readonly view = toSignal(this.route.queryParamMap.pipe(map(viewFromAddress)), { requireSync: true });
  readonly list = answerOf(inject(DisagreementsClient).list(this.view));
  readonly isFiltered = computed(() => Object.keys(this.view()).some((name) => name !== 'cursor'));

  /** Changes the address, and with it the list. */
  show(view: DisagreementsView): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams: viewToParams(view) });
  }
}
