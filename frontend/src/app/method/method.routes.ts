import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';

export const methodRoutes: Routes = [
  {
    path: '',
    resolve: { words: () => inject(Words).add('method') },
    loadComponent: () => import('./method-page/method-page').then(({ MethodPage }) => MethodPage),
  },
];
