import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';

export const frameworksRoutes: Routes = [
  {
    path: '',
    resolve: { words: () => inject(Words).add('framework') },
    loadComponent: () => import('./frameworks-page/frameworks-page').then(({ FrameworksPage }) => FrameworksPage),
  },
  {
    path: ':slug',
    resolve: { words: () => Promise.all([inject(Words).add('framework'), inject(Words).add('said')]) },
    loadComponent: () => import('./framework-page/framework-page').then(({ FrameworkPage }) => FrameworkPage),
  },
];
