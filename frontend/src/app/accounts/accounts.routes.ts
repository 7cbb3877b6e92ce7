import { inject } from '@angular/core';
import { type CanDeactivateFn, type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { signedIn, signedInBeforeFactor } from '../session/signed-in.guard';
import { takeToken } from './data/link-token';

/** A page that shows codes once asks before it is left. */
const codesKept: CanDeactivateFn<{ unkept: { canLeave: () => boolean | Promise<boolean> } }> = ({ unkept }) =>
  unkept.canLeave();

const resolve = { words: () => inject(Words).add('work', 'account') };

export const accountsRoutes: Routes = [
  {
    path: 'sign-in',
    resolve: { words: () => inject(Words).add('work') },
    loadComponent: () => import('./sign-in-page/sign-in-page').then(({ SignInPage }) => SignInPage),
  },
  {
    path: 'forgotten-password',
    resolve,
    loadComponent: () =>
      import('./forgotten-password-page/forgotten-password-page').then(
        ({ ForgottenPasswordPage }) => ForgottenPasswordPage,
      ),
  },
  {
    path: 'new-password',
    canMatch: [takeToken],
    resolve,
    loadComponent: () => import('./new-password-page/new-password-page').then(({ NewPasswordPage }) => NewPasswordPage),
  },
  {
    path: 'invitation',
    canMatch: [takeToken],
    resolve,
    loadComponent: () => import('./invitation-page/invitation-page').then(({ InvitationPage }) => InvitationPage),
  },
  {
    path: 'second-factor',
    canActivate: [signedInBeforeFactor],
    canDeactivate: [codesKept],
    resolve,
    loadComponent: () => import('./factor-page/factor-page').then(({ FactorPage }) => FactorPage),
  },
  {
    path: 'account',
    canActivate: [signedIn],
    canDeactivate: [codesKept],
    resolve,
    loadComponent: () => import('./account-page/account-page').then(({ AccountPage }) => AccountPage),
  },
];
