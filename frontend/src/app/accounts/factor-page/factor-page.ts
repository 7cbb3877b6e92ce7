import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { SessionStore } from '../../session/data/session-store';
import { returnAddress } from '../../session/return-address';
import '../../shared/ui/in-common';
import { Announcer } from '../../shared/ui/toast/announcer';
import { Loading } from '../../shared/ui/loading';
import { ProblemNotice } from '../../shared/ui/problem-notice/problem-notice';
import { pageHead } from '../../shared/util/page-head';
import { FactorStore } from '../data/factor-store';
import { UnkeptCodes } from '../data/unkept-codes';
import { FactorSetup } from './factor-setup/factor-setup';
import { RecoveryCodeList } from '../ui/recovery-codes/recovery-codes';

/** Setting the second factor, for the first time or another one; then the recovery codes, once. */
@Component({
  selector: 'pt-factor-page',
  imports: [FactorSetup, Loading, ProblemNotice, RecoveryCodeList, Say],
  providers: [FactorStore, UnkeptCodes],
  templateUrl: './factor-page.html',
})
export class FactorPage {
  private readonly route = inject(ActivatedRoute).snapshot;
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly store = inject(FactorStore);
  readonly unkept = inject(UnkeptCodes);

  /** Whoever changes it may still turn back: nothing is begun for them. */
  protected readonly isFirst = this.session.user()?.needsFactor ?? false;
  /** They stay on screen until the next page is there. */
  protected readonly codes = linkedSignal<readonly string[] | null, readonly string[] | null>({
    source: this.unkept.codes,
    computation: (now, before) => now ?? before?.value ?? null,
  });
  protected readonly heading = computed(() => {
    if (this.codes() !== null) return this.words.say('account.codes.title');
    return this.words.say(this.isFirst ? 'account.factor.title' : 'account.factor.changeTitle');
  });

  constructor() {
    pageHead(() => ({ title: this.words.say('account.factor.title') }));
    if (this.isFirst) void this.store.begin();
    afterRenderEffect(() => {
      if (this.codes() !== null) this.title().nativeElement.focus();
    });
  }

  protected async leave(): Promise<void> {
    this.unkept.keep();
    this.announcer.say(this.words.say('account.factor.set'));
    const language = this.words.language();
    const asked = this.route.queryParamMap.get('returnTo');
    const address = this.isFirst ? returnAddress(asked, language) : `/${language}/account`;
    await this.router.navigateByUrl(address, { replaceUrl: true });
  }
}
