import { type Routes } from '@angular/router';

export const recommendationsRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      import('./recommendations-page/recommendations-page').then(({ RecommendationsPage }) => RecommendationsPage),
  },
  { path: ':reference', loadComponent: () => import('./story-page/story-page').then(({ StoryPage }) => StoryPage) },
];
