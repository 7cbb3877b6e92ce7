import { inject } from '@angular/core';
import { type Routes } from '@angular/router';
import { LANGUAGES } from '@parole-tenue/contract';

import { accountsRoutes } from './accounts/accounts.routes';
import { frameworksRoutes } from './frameworks/frameworks.routes';
import { Words } from './i18n/words';
import { methodRoutes } from './method/method.routes';
import { organisationsRoutes } from './organisations/organisations.routes';
import { overviewRoutes } from './overview/overview.routes';
import { planningRoutes } from './planning/planning.routes';
import { recommendationsRoutes } from './recommendations/recommendations.routes';
import { SessionStore } from './session/data/session-store';
import { permitted } from './session/permitted.guard';
import { signedIn } from './session/signed-in.guard';
import { NotFound } from './shared/ui/not-found';

const pages: Routes = [
  { path: '', pathMatch: 'full', children: overviewRoutes },
  { path: 'recommendations', children: recommendationsRoutes },
  { path: 'disagreements', loadChildren: () => import('./disagreements/disagreements.routes') },
  { path: 'silences', loadChildren: () => import('./silences/silences.routes') },
  { path: 'map', loadChildren: () => import('./map/map.routes') },
  { path: 'organisations', children: organisationsRoutes },
  { path: 'frameworks', children: frameworksRoutes },
  { path: 'method', children: methodRoutes },
  { path: 'data', loadChildren: () => import('./data-page/data-page.routes') },
  { path: 'evidence', loadChildren: () => import('./evidence/piece.routes') },
  { path: 'reports', loadChildren: () => import('./statements/compare.routes') },
  ...accountsRoutes,
  {
    path: 'work',
    canActivate: [signedIn],
    resolve: {
      words: () => inject(Words).add('work'),
      scale: () => inject(Words).add('method'),
      // Who decides on requests reads them here too.
      requests: () => inject(SessionStore).can('request.read') && inject(Words).add('administration'),
    },
    children: [
      { path: '', pathMatch: 'full', loadChildren: () => import('./workspace/workspace.routes') },
      { path: 'planning', children: planningRoutes },
      {
        path: 'evidence',
        canMatch: [permitted('evidence.add')],
        resolve: { words: () => inject(Words).add('evidence', 'proof') },
        loadChildren: () => import('./evidence/evidence.routes'),
      },
      { path: 'verifications', loadChildren: () => import('./evidence/verification.routes') },
      { path: 'blackouts', loadChildren: () => import('./evidence/blackout.routes') },
      { path: '', loadChildren: () => import('./statements/statements.routes') },
    ],
  },
  {
    path: 'organisation',
    canMatch: [permitted('member.read')],
    canActivate: [signedIn],
    resolve: { words: () => inject(Words).add('work'), own: () => inject(Words).add('members', 'planning') },
    loadChildren: () => import('./members/members.routes'),
  },
  {
    path: 'register',
    canMatch: [permitted('framework.edit')],
    canActivate: [signedIn],
    loadChildren: () => import('./register/register.routes'),
  },
  {
    path: 'administration',
    canMatch: [permitted('request.read', 'organisation.edit')],
    canActivate: [signedIn],
    resolve: { words: () => inject(Words).add('work'), own: () => inject(Words).add('administration') },
    loadChildren: () => import('./administration/administration.routes'),
  },
  { path: '**', component: NotFound },
];

export const routes: Routes = [
  ...LANGUAGES.map((language) => ({
    path: language,
    resolve: { words: () => inject(Words).use(language) },
    children: pages,
  })),
  { path: '**', component: NotFound },
];
