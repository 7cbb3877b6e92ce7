import { inject } from '@angular/core';
import { Router, type CanActivateFn, type UrlTree } from '@angular/router';

import { languageOf } from '../i18n/preferred-language';
import { SessionStore } from './data/session-store';
import { FactorFirst } from './factor-first';

/** Lets a signed-in person pass and sends anybody else to sign in, and back here afterwards. */
export const signedInBeforeFactor: CanActivateFn = (_route, { url }) => signedInOr(url);

/** The same, and whoever still needs a second factor sets it first. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const session = inject(SessionStore);
  const first = inject(FactorFirst);
  const passes = await signedInOr(url);
  return passes === true && session.user()?.needsFactor ? first.addressBefore(url) : passes;
};

async function signedInOr(url: string): Promise<true | UrlTree> {
  const router = inject(Router);
  const user = await inject(SessionStore).load();
  return user !== null || router.createUrlTree(['/', languageOf(url), 'sign-in'], { queryParams: { returnTo: url } });
}
