import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';

export const planningRoutes: Routes = [
  {
    path: ':reference',
    resolve: { words: () => inject(Words).add('work', 'planning') },
    loadComponent: () => import('./planning-page/planning-page').then(({ PlanningPage }) => PlanningPage),
  },
];
