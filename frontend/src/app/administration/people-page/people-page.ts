import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { GrowingList } from '../../shared/data/growing-list';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { More } from '../../shared/ui/more';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { canLoseFactor } from '../data/choices';
import { PeopleClient } from '../data/people-client';
import { AdministrationNav } from '../ui/administration-nav/administration-nav';

/** Leads of organisations and who holds a role of the platform; what can be asked for about them. */
@Component({
  selector: 'pt-people-page',
  imports: [AdministrationNav, EmptyState, Loading, More, OrganisationName, ProblemNotice, RouterLink, Say],
  templateUrl: './people-page.html',
  styleUrl: './people-page.css',
})
export class PeoplePage {
  private readonly client = inject(PeopleClient);
  protected readonly words = inject(Words);
  protected readonly me = inject(SessionStore).user()?.id;
  protected readonly canLoseFactor = canLoseFactor;
  protected readonly list = new GrowingList((cursor) => this.client.people(cursor));

  constructor() {
    pageHead(() => ({ title: this.words.say('administration.people.title') }));
    void this.list.load();
  }
}
