import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, convertToParamMap } from '@angular/router';
import { map } from 'rxjs';

import { Words } from '../../i18n/words';
import { answerOf, isSameAnswer } from '../../shared/data/answer';
import { viewToParams, withoutEmpty } from '../../shared/data/list-view';
import { read } from '../../shared/util/translated';
import { chartRows } from './chart-rows';
import { OverviewClient } from './overview-client';
import { viewFromAddress } from './overview-view';

/** Where things stand, of what the address leaves. Provided by its page. */
@Injectable()
export class OverviewStore {
  private readonly words = inject(Words);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly client = inject(OverviewClient);

  private readonly view = toSignal(this.route.queryParamMap.pipe(map(viewFromAddress)), { requireSync: true });
  readonly by = computed(() => this.view().by);
  /** Turning the chart asks for nothing new. */
  readonly filters = computed(() => this.view().filters, { equal: isSameAnswer });
  readonly overview = answerOf(this.client.get(this.filters));
  readonly facets = answerOf(this.client.facets(this.filters));
  readonly rows = computed(() => {
    const overview = this.overview.value();
    if (overview === undefined) return [];
    return chartRows(overview, this.view(), {
      perspective: (one) => this.words.say(`perspective.${one}`),
      theme: ({ name }) => read(name, this.words.language()).text,
    });
  });

  /** Shows what a form of the page now says; what the other one says stays. */
  show(form: HTMLFormElement): Promise<boolean> {
    const data = new FormData(form);
    const names = [...new Set(data.keys())];
    const said = convertToParamMap(Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)])));
    const { filters, by } = viewFromAddress(said);
    return this.router.navigate([], {
      relativeTo: this.route,
      queryParams: viewToParams(withoutEmpty({ ...filters, by })),
    });
  }
}
