import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';

import { answerOf } from '../../shared/data/answer';
import { viewToParams } from '../../shared/data/list-view';
import { inGroups } from './groups';
import { SilencesClient } from './silences-client';
import { viewFromAddress, type SilencesView } from './silences-view';

/** The silences that the address asks for. Provided by its page. */
@Injectable()
export class SilencesStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  readonly view = toSignal(this.route.queryParamMap.pipe(map(viewFromAddress)), { requireSync: true });
  readonly list = answerOf(inject(SilencesClient).list(this.view));
  readonly grouping = computed(() => this.view().by ?? 'organisation');
  readonly groups = computed(() => inGroups(this.list.value()?.items ?? [], this.grouping()));
  readonly isFiltered = computed(() => Object.keys(this.view()).some((name) => name !== 'by' && name !== 'cursor'));

  /** Changes the address, and with it the list. */
  show(view: SilencesView): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams: viewToParams(view) });
  }
}
