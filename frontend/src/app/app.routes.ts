import { inject } from '@angular/core';
import { type Routes } from '@angular/router';
import { LANGUAGES } from '@parole-tenue/contract';

import { Words } from './i18n/words';
import { NotFound } from './shared/ui/not-found/not-found';

const pages: Routes = [
  { path: '', pathMatch: 'full', loadChildren: () => import('./overview/overview.routes') },
  { path: 'recommendations', loadChildren: () => import('./recommendations/recommendations.routes') },
  { path: 'organisations', loadChildren: () => import('./organisations/organisations.routes') },
  { path: 'frameworks', loadChildren: () => import('./frameworks/frameworks.routes') },
  { path: 'method', loadChildren: () => import('./method/method.routes') },
  { path: '**', component: NotFound },
];

export const routes: Routes = [
  ...LANGUAGES.map((language) => ({
    path: language,
    resolve: { words: () => inject(Words).use(language) },
    children: pages,
  })),
  { path: '**', resolve: { words: () => inject(Words).use('fr') }, component: NotFound },
];
