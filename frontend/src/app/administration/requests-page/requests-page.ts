import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { GrowingList } from '../../shared/data/growing-list';
import { RequestsClient } from '../../shared/data/requests-client';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { More } from '../../shared/ui/more';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RequestList } from '../../shared/ui/request-list/request-list';
import { pageHead } from '../../shared/util/page-head';
import { AdministrationNav } from '../ui/administration-nav/administration-nav';

/** What administrators asked each other for, latest first. */
@Component({
  selector: 'pt-requests-page',
  imports: [AdministrationNav, EmptyState, Loading, More, ProblemNotice, RequestList, RouterLink, Say],
  templateUrl: './requests-page.html',
})
export class RequestsPage {
  private readonly client = inject(RequestsClient);
  protected readonly words = inject(Words);
  protected readonly list = new GrowingList((cursor) => this.client.requests(cursor));
  protected readonly isEmpty = computed(() => this.list.items()?.length === 0);

  constructor() {
    pageHead(() => ({ title: this.words.say('administration.requests.title') }));
    void this.list.load();
  }
}
