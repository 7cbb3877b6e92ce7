import { type Routes } from '@angular/router';

export const frameworksRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./frameworks-page/frameworks-page').then(({ FrameworksPage }) => FrameworksPage),
  },
  {
    path: ':slug',
    loadComponent: () => import('./framework-page/framework-page').then(({ FrameworkPage }) => FrameworkPage),
  },
];
