import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PERSPECTIVES, SHARP_DIVERGENCE, SILENT_DAYS } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import '../../shared/ui/in-common';
import { AREA_MAP } from '../../shared/ui/area-map/map-part';
import { Chosen } from '../../shared/ui/chosen';
import { DateText } from '../../shared/ui/date-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { InView } from '../../shared/ui/in-view/in-view';
import { LEVEL_SHARES } from '../../shared/ui/level-shares/level-shares-part';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RecommendationRow } from '../../shared/ui/recommendation-row/recommendation-row';
import { StatTile } from '../../shared/ui/stat-tile/stat-tile';
import { StripLegend } from '../../shared/ui/strip-legend/strip-legend';
import { TIMELINE } from '../../shared/ui/timeline/timeline-part';
import { pageHead } from '../../shared/util/page-head';
import { OverviewStore } from '../data/overview-store';
import { OVERVIEW_FILTERS, QUIET_LIST } from '../ui/overview-parts';

@Component({
  selector: 'pt-overview-page',
  imports: [
    Chosen,
    DateText,
    EmptyState,
    InView,
    Loading,
    ProblemNotice,
    RecommendationRow,
    RouterLink,
    Say,
    StatTile,
    StripLegend,
  ],
  providers: [OverviewStore],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(OverviewStore);

  protected readonly parts = {
    AREA_MAP,
    OVERVIEW_FILTERS,
    QUIET_LIST,
    LEVEL_SHARES: { ...LEVEL_SHARES, isHeavy: true as const },
    TIMELINE,
  };
  protected readonly perspectives = PERSPECTIVES;
  protected readonly list = computed(() => `/${this.words.language()}/recommendations`);
  /** The lists behind the numbers: of what the page is narrowed to. */
  protected readonly lists = computed(() => {
    const { theme, area, organisation, ...more } = this.store.filters();
    const filters = { theme, area, organisation, ...more };
    return {
      all: filters,
      divergent: { ...filters, divergence: SHARP_DIVERGENCE, sort: '-divergence' },
      silent: { ...filters, silentFor: SILENT_DAYS, sort: '-silence' },
      overdue: { ...filters, overdue: true },
      neverAssessed: { ...filters, judged: 'none' },
      notInvited: { ...filters, invited: false },
      moved: { ...filters, sort: '-moved' },
      disagreements: { theme, area, organisation, divergence: SHARP_DIVERGENCE },
      silences: { theme, organisation, with: 'report', days: SILENT_DAYS },
    };
  });
  protected readonly filterBar = computed(() => ({
    asked: this.store.filters(),
    facets: this.store.facets.value(),
    by: this.store.by(),
  }));
  protected readonly quiet = computed(() => ({ overview: this.store.overview.value(), lists: this.lists() }));
  protected readonly hidden = computed(() =>
    Object.entries(this.store.filters()).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  );

  protected readonly shares = computed(() => {
    const by = this.store.by();
    const heading = by
      ? this.words.say('shares.titleByTheme', { perspective: this.words.say(`perspective.${by}`) })
      : this.words.say('shares.title');
    return { heading, rows: this.store.rows(), rowsAre: this.words.say(by ? 'shares.theme' : 'shares.perspective') };
  });

  protected readonly where = computed(() => ({ query: this.store.filters() }));

  constructor() {
    pageHead(() => ({ title: this.words.say('nav.overview'), description: this.words.say('overview.lead') }));
  }

  /** Of either form, the one that the server drew included. */
  protected show(event: Event): void {
    event.preventDefault();
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (form !== null) void this.store.show(form);
  }
}
