import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { ORGANISATION_KINDS, type DemonstrationAccount, type OrganisationKind } from '@parole-tenue/contract';

import { Say } from '../../i18n/say.pipe';
import { Words } from '../../i18n/words';
import { DemonstrationStore } from '../../session/data/demonstration-store';
import { SessionStore } from '../../session/data/session-store';
import { FactorFirst } from '../../session/factor-first';
import { returnAddress } from '../../session/return-address';
import { SignInForm } from '../../session/sign-in-form/sign-in-form';
import '../../shared/ui/in-common';
import { pageHead } from '../../shared/util/page-head';
import { DemoAccounts } from '../ui/demo-accounts/demo-accounts';

/** Signing in; in a demonstration with its accounts at hand. */
@Component({
  selector: 'pt-sign-in-page',
  imports: [DemoAccounts, RouterLink, Say, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly first = inject(FactorFirst);
  protected readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  protected readonly demonstration = inject(DemonstrationStore);

  private readonly route = inject(ActivatedRoute).snapshot;
  protected readonly email = signal('');
  protected readonly password = signal('');

  protected readonly groups = computed(() =>
    [...ORGANISATION_KINDS, null].map((kind) => ({ kind, accounts: this.accountsOf(kind) })),
  );

  constructor() {
    pageHead(() => ({ title: this.words.say('work.signIn.title') }));
    effect(() => {
      if (this.session.isSignedIn()) untracked(() => void this.leave());
    });
  }

  protected fill({ email }: DemonstrationAccount): void {
    this.email.set(email);
    this.password.set(this.demonstration.password() ?? '');
  }

  private leave(): Promise<boolean> {
    const address = returnAddress(this.route.queryParamMap.get('returnTo'), this.words.language());
    const next = this.session.user()?.needsFactor ? this.first.addressBefore(address) : address;
    return this.router.navigateByUrl(next, { replaceUrl: true });
  }

  private accountsOf(kind: OrganisationKind | null): DemonstrationAccount[] {
    return this.demonstration.accounts().filter(({ organisation }) => (organisation?.kind ?? null) === kind);
  }
}
