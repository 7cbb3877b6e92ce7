import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';

import { languageOf } from '../i18n/preferred-language';
import { SessionStore } from './data/session-store';

/** Lets a signed-in person pass and sends anybody else to sign in, and back here afterwards. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const user = await inject(SessionStore).load();
  const language = languageOf(url);
  return user !== null || router.createUrlTree(['/', language, 'sign-in'], { queryParams: { returnTo: url } });
};
