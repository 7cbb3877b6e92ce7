import { Component, inject, viewChildren } from '@angular/core';
import { type OrganisationMember } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { GrowingList } from '../../shared/data/growing-list';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { More } from '../../shared/ui/more';
import { OneTimeLink } from '../../shared/ui/one-time-link/one-time-link';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { MembersClient } from '../data/members-client';
import { MembersStore, type Deed } from '../data/members-store';
import { ActivityList } from '../ui/activity-list/activity-list';
import { FocalPointsList } from '../ui/focal-points/focal-points';
import { Invitations } from '../ui/invitations/invitations';
import { MemberItem } from '../ui/member-item/member-item';

/** My organisation: who speaks for it, who is invited, and what they did. */
@Component({
  selector: 'pt-members-page',
  imports: [
    ActivityList,
    EmptyState,
    FocalPointsList,
    Invitations,
    Loading,
    MemberItem,
    More,
    OneTimeLink,
    OrganisationName,
    ProblemNotice,
    Say,
  ],
  providers: [MembersStore],
  templateUrl: './members-page.html',
  styleUrl: './members-page.css',
})
export class MembersPage {
  private readonly client = inject(MembersClient);
  private readonly words = inject(Words);
  private readonly items = viewChildren(MemberItem);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(MembersStore);
  protected readonly activity = new GrowingList((cursor) => this.client.activity(cursor));

  constructor() {
    pageHead(() => ({ title: this.words.say('nav.own.organisation') }));
    void this.activity.load();
  }

  /** The button that was pressed may be gone: the person goes on at the same member, or at the link just made. */
  protected async act(member: OrganisationMember, deed: Deed): Promise<void> {
    const isDone = await this.store.act(member, deed);
    if (isDone && deed !== 'help') this.focus(member);
  }

  protected closeLink(member: OrganisationMember): void {
    this.store.link.set(null);
    this.focus(member);
  }

  private focus({ id }: OrganisationMember): void {
    this.items()
      .find((item) => item.member().id === id)
      ?.focus();
  }
}
