import { Component, computed, inject } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { FilterChoices } from '../../shared/data/filter-choices';
import { viewToParams } from '../../shared/data/list-view';
import { tableAddress } from '../../shared/data/table-address';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { Pager } from '../../shared/ui/pager';
import { PerspectiveMark } from '../../shared/ui/perspective-mark/perspective-mark';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { TranslatedText } from '../../shared/ui/translated-text/translated-text';
import { pageHead } from '../../shared/util/page-head';
import { SilencesStore } from '../data/silences-store';
import { GROUPINGS, type Grouping } from '../data/silences-view';
import { SilenceFilters } from '../ui/silence-filters/silence-filters';
import { SilenceLine } from '../ui/silence-line/silence-line';

@Component({
  selector: 'pt-silences-page',
  imports: [
    EmptyState,
    Loading,
    OrganisationName,
    Pager,
    PerspectiveMark,
    ProblemNotice,
    RouterLink,
    Say,
    SilenceFilters,
    SilenceLine,
    TranslatedText,
  ],
  providers: [FilterChoices, SilencesStore],
  templateUrl: './silences-page.html',
  styleUrl: './silences-page.css',
})
export class SilencesPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(SilencesStore);
  protected readonly groupings = GROUPINGS;

  /** The same list, grouped so; it begins anew. */
  protected readonly regrouped = computed<Record<Grouping, Params>>(() => {
    const { by: _, cursor: __, ...view } = this.store.view();
    return { organisation: viewToParams(view), recommendation: viewToParams({ ...view, by: 'recommendation' }) };
  });
  /** Filters that both pages have go along. */
  protected readonly shared = computed(() => {
    const { theme, organisation } = this.store.view();
    return viewToParams({ ...(theme && { theme }), ...(organisation && { organisation }) });
  });
  /** Of leads: what a list of recommendations says of silence. */
  protected readonly csv = computed(() => {
    const { theme, organisation, with: what, days } = this.store.view();
    const silentFor = what === 'report' ? days : undefined;
    return tableAddress(this.words.language(), { theme, organisation, silentFor, sort: '-silence' });
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('silences.title'), description: this.words.say('silences.lead') }));
  }
}
