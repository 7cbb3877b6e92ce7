import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { FilterChoices } from '../../shared/data/filter-choices';
import { viewToParams } from '../../shared/data/list-view';
import { tableAddress } from '../../shared/data/table-address';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { Pager } from '../../shared/ui/pager';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { StripLegend } from '../../shared/ui/strip-legend/strip-legend';
import { pageHead } from '../../shared/util/page-head';
import { DisagreementsStore } from '../data/disagreements-store';
import { DisagreementCard } from '../ui/disagreement-card/disagreement-card';
import { DisagreementFilters } from '../ui/disagreement-filters/disagreement-filters';

@Component({
  selector: 'pt-disagreements-page',
  imports: [
    DisagreementCard,
    DisagreementFilters,
    EmptyState,
    Loading,
    Pager,
    ProblemNotice,
    RouterLink,
    Say,
    StripLegend,
  ],
  providers: [DisagreementsStore, FilterChoices],
  templateUrl: './disagreements-page.html',
  styleUrl: './disagreements-page.css',
})
export class DisagreementsPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(DisagreementsStore);

  /** The same recommendations as a table: with those filters that a list of recommendations has too. */
  protected readonly csv = computed(() => {
    const { theme, organisation, divergence = 1 } = this.store.view();
    return tableAddress(this.words.language(), { theme, organisation, divergence, sort: '-divergence' });
  });
  /** Filters that both pages have go along. */
  protected readonly shared = computed(() => {
    const { theme, organisation } = this.store.view();
    return viewToParams({ ...(theme && { theme }), ...(organisation && { organisation }) });
  });

  constructor() {
    pageHead(() => ({
      title: this.words.say('disagreements.title'),
      description: this.words.say('disagreements.lead'),
    }));
  }
}
