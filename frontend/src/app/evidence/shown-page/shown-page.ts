import '../../shared/ui/in-common';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { More } from '../../shared/ui/more';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { ShownStore } from '../data/shown-store';
import { EvidenceTabs } from '../ui/evidence-tabs';
import { ShownRow } from '../ui/shown-row/shown-row';

/** What other organisations show to the own one: to observers to verify, to lead organisations to know. */
@Component({
  selector: 'pt-shown-page',
  imports: [EmptyState, EvidenceTabs, Loading, More, ProblemNotice, RouterLink, Say, ShownRow],
  providers: [ShownStore],
  templateUrl: './shown-page.html',
})
export class ShownPage {
  protected readonly words = inject(Words);
  protected readonly store = inject(ShownStore);
  private readonly session = inject(SessionStore);
  protected readonly isObserver = computed(() => this.session.can('verification.draft'));

  constructor() {
    pageHead(() => ({ title: this.words.say('evidence.shown.title') }));
    void this.store.load();
  }
}
