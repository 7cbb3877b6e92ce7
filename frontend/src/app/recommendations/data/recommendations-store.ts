import { Injectable, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';

import { answerOf } from '../../shared/data/answer';
import { viewFromAddress, type ListView } from './filters';
import { ListMemory } from '../../shared/data/list-memory';
import { viewToParams } from '../../shared/data/list-view';
import { RecommendationsClient } from './recommendations-client';

/** The list as the address asks for it. Provided by its page. */
@Injectable()
export class RecommendationsStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly client = inject(RecommendationsClient);

  readonly view = toSignal(this.route.queryParamMap.pipe(map(viewFromAddress)), { requireSync: true });
  readonly list = answerOf(this.client.list(this.view));
  readonly facets = answerOf(this.client.facets(this.view));
  readonly isFiltered = computed(() => Object.keys(this.view()).some((name) => name !== 'sort' && name !== 'cursor'));

  constructor() {
    const memory = inject(ListMemory);
    effect(() => {
      memory.params.set(viewToParams(this.view()));
    });
  }

  /** Changes the address, and with it the list. */
  show(view: ListView): Promise<boolean> {
    return this.router.navigate([], { relativeTo: this.route, queryParams: viewToParams(view) });
  }
}
