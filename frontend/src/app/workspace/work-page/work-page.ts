import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { WorkspaceStore } from '../data/workspace-store';
import { AssessItem } from '../ui/assess-item/assess-item';
import { DueItem } from '../ui/due-item/due-item';
import { PendingItem } from '../ui/pending-item/pending-item';

/** My work: everything that waits for the signed-in person, each item one click away from being done. */
@Component({
  selector: 'pt-work-page',
  imports: [AssessItem, DueItem, EmptyState, Loading, OrganisationName, PendingItem, ProblemNotice, RouterLink, Say],
  providers: [WorkspaceStore],
  templateUrl: './work-page.html',
  styleUrl: './work-page.css',
})
export class WorkPage {
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(WorkspaceStore);

  constructor() {
    pageHead(() => ({ title: this.words.say('nav.work') }));
  }
}
