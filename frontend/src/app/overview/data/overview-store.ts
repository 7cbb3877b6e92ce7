import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';

import { Words } from '../../i18n/words';
import { answerOf } from '../../shared/data/answer';
import { read } from '../../shared/util/translated';
import { chartRows, chartViewFrom } from './chart-rows';
import { OverviewClient } from './overview-client';

/** Where things stand, and which view of the chart the address asks for. Provided by its page. */
@Injectable()
export class OverviewStore {
  private readonly words = inject(Words);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);

  readonly overview = answerOf(inject(OverviewClient).get());
  readonly chart = toSignal(
    this.route.queryParamMap.pipe(map((params) => chartViewFrom(params.get('by'), params.get('theme')))),
    { requireSync: true },
  );
  readonly rows = computed(() => {
    const overview = this.overview.value();
    if (overview === undefined) return [];
    return chartRows(overview, this.chart(), {
      perspective: (one) => this.words.say(`perspective.${one}`),
      theme: ({ name }) => read(name, this.words.language()).text,
    });
  });
  readonly themes = computed(() =>
    (this.overview.value()?.sharesByTheme ?? []).map(({ theme }) => ({
      slug: theme.slug,
      text: read(theme.name, this.words.language()).text,
    })),
  );

  /** Turns the chart by what its form says; the rest of the page stays. */
  turn(form: HTMLFormElement): Promise<boolean> {
    const data = new FormData(form);
    const [by, theme] = ['by', 'theme'].map((name) => {
      const value = data.get(name);
      return typeof value === 'string' && value !== '' ? value : null;
    });
    return this.router.navigate([], { relativeTo: this.route, queryParams: { by, theme } });
  }
}
