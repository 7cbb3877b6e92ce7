import { Component, inject } from '@angular/core';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import '../../shared/ui/in-common';
import { Attempt } from '../../shared/data/attempt';
import { DateText } from '../../shared/ui/date-text';
import { Loading } from '../../shared/ui/loading';
import { NoticeList } from '../../shared/ui/notice-list/notice-list';
import { OrganisationName } from '../../shared/ui/organisation-name';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { AccountStore } from '../data/account-store';
import { UnkeptCodes } from '../data/unkept-codes';
import { FactorSection } from './factor-section/factor-section';
import { MyDataSection } from './my-data-section/my-data-section';
import { PasswordSection } from './password-section/password-section';
import { ProfileSection } from './profile-section/profile-section';
import { SessionsSection } from './sessions-section/sessions-section';

/** My account: what is kept of me, what opens it, where I am signed in. */
@Component({
  selector: 'pt-account-page',
  imports: [
    DateText,
    FactorSection,
    Loading,
    MyDataSection,
    NoticeList,
    OrganisationName,
    PasswordSection,
    ProblemNotice,
    ProfileSection,
    Say,
    SessionsSection,
  ],
  providers: [AccountStore, UnkeptCodes],
  templateUrl: './account-page.html',
  styles: '.joined { margin-top: var(--s2); }',
})
export class AccountPage {
  private readonly words = inject(Words);
  readonly unkept = inject(UnkeptCodes);
  protected readonly store = inject(AccountStore);
  protected readonly closing = new Attempt();

  constructor() {
    pageHead(() => ({ title: this.words.say('account.own.title') }));
  }

  protected async close(notice: string): Promise<void> {
    await this.closing.run(() => this.store.closeNotice(notice));
  }
}
