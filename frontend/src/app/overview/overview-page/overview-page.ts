import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PERSPECTIVES, SHARP_DIVERGENCE, SILENT_DAYS, type Perspective } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import '../../shared/ui/in-common';
import { Chosen } from '../../shared/ui/chosen';
import { DateText } from '../../shared/ui/date-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { InView } from '../../shared/ui/in-view/in-view';
import { LEVEL_SHARES } from '../../shared/ui/level-shares/level-shares-part';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RecommendationRow } from '../../shared/ui/recommendation-row/recommendation-row';
import { SilenceText } from '../../shared/ui/silence-text/silence-text';
import { StatTile } from '../../shared/ui/stat-tile/stat-tile';
import { StripLegend } from '../../shared/ui/strip-legend/strip-legend';
import { TIMELINE } from '../../shared/ui/timeline/timeline-part';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { OverviewStore } from '../data/overview-store';

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
    SilenceText,
    StatTile,
    StripLegend,
    TranslatedText,
  ],
  providers: [OverviewStore],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(OverviewStore);

  protected readonly parts = { LEVEL_SHARES, TIMELINE };
  protected readonly perspectives = PERSPECTIVES;
  protected readonly list = computed(() => `/${this.words.language()}/recommendations`);
  protected readonly divergent = { divergence: SHARP_DIVERGENCE, sort: '-divergence' };
  protected readonly silent = { silentFor: SILENT_DAYS, sort: '-silence' };
  protected readonly apart = { divergence: SHARP_DIVERGENCE };
  protected readonly quiet = { with: 'report', days: SILENT_DAYS };
  protected readonly chartHeading = computed(() => {
    const view = this.store.chart();
    return view.by === 'perspective'
      ? this.words.say('shares.title')
      : this.words.say('shares.titleByTheme', { perspective: this.words.say(`perspective.${view.perspective}`) });
  });

  protected readonly shares = computed(() => {
    const rowsAre = this.words.say(this.store.chart().by === 'theme' ? 'shares.theme' : 'shares.perspective');
    return { heading: this.chartHeading(), rows: this.store.rows(), rowsAre };
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('nav.overview'), description: this.words.say('overview.lead') }));
  }

  protected isBy(perspective: Perspective): boolean {
    const view = this.store.chart();
    return view.by === 'theme' && view.perspective === perspective;
  }

  protected isTheme(slug: string): boolean {
    const view = this.store.chart();
    return view.by === 'perspective' && view.theme === slug;
  }
}
