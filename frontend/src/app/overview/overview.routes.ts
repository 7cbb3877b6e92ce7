import { type Routes } from '@angular/router';

export const overviewRoutes: Routes = [
  { path: '', loadComponent: () => import('./overview-page/overview-page').then(({ OverviewPage }) => OverviewPage) },
];
