import { Component, inject } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import '../../shared/ui/in-common';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { Pager } from '../../shared/ui/pager';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RecommendationRow } from '../../shared/ui/recommendation-row/recommendation-row';
import { StripLegend } from '../../shared/ui/strip-legend/strip-legend';
import { pageHead } from '../../shared/util/page-head';
import { RecommendationsStore } from '../data/recommendations-store';
import { FilterBar } from '../ui/filter-bar/filter-bar';

@Component({
  selector: 'pt-recommendations-page',
  imports: [EmptyState, FilterBar, Loading, Pager, ProblemNotice, RecommendationRow, Say, StripLegend],
  providers: [RecommendationsStore],
  templateUrl: './recommendations-page.html',
  styleUrl: './recommendations-page.css',
})
export class RecommendationsPage {
  private readonly words = inject(Words);
  protected readonly store = inject(RecommendationsStore);

  constructor() {
    pageHead(() => ({
      title: this.words.say('recommendations.title'),
      description: this.words.say('recommendations.lead'),
    }));
  }
}
