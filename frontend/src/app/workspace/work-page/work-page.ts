import { Component, type ElementRef, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Id } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { EmptyState } from '../../shared/ui/empty-state';
import { InView } from '../../shared/ui/in-view/in-view';
import { Loading } from '../../shared/ui/loading';
import { NoticeList } from '../../shared/ui/notice-list/notice-list';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { RequestList } from '../../shared/ui/request-list/request-list';
import { pageHead } from '../../shared/util/page-head';
import { WorkspaceStore } from '../data/workspace-store';
import { AnswerItem } from '../ui/answer-item/answer-item';
import { AssessList } from '../ui/assess-list';
import { CountChips } from '../ui/count-chips/count-chips';
import { DueItem } from '../ui/due-item/due-item';
import { EVIDENCE_WORK } from '../ui/evidence-part';
import { GapList } from '../ui/gap-list/gap-list';
import { PendingItem } from '../ui/pending-item/pending-item';
import { ReplyItem } from '../ui/reply-item/reply-item';
import { RespondItem } from '../ui/respond-item/respond-item';

/** My work: everything that waits for the signed-in person, each item one click away from being done. */
@Component({
  selector: 'pt-work-page',
  imports: [
    AnswerItem,
    AssessList,
    CountChips,
    DueItem,
    EmptyState,
    GapList,
    InView,
    Loading,
    NoticeList,
    OrganisationName,
    PendingItem,
    ProblemNotice,
    ReplyItem,
    RequestList,
    RespondItem,
    RouterLink,
    Say,
  ],
  providers: [WorkspaceStore],
  templateUrl: './work-page.html',
  styleUrl: './work-page.css',
})
export class WorkPage {
  private readonly noticed = viewChild<ElementRef<HTMLElement>>('noticed');
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(WorkspaceStore);
  protected readonly evidenceWork = EVIDENCE_WORK;

  constructor() {
    pageHead(() => ({ title: this.words.say('nav.work') }));
  }

  /** The button goes with its notice: whoever pressed it goes on at those that are left. */
  protected async closeNotice(id: Id): Promise<void> {
    if (await this.store.closeNotice(id)) this.noticed()?.nativeElement.focus();
  }
}
