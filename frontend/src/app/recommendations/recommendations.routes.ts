import { type Routes } from '@angular/router';

import { RecommendationsPage } from './recommendations-page/recommendations-page';

export default [
  { path: '', component: RecommendationsPage },
  {
    path: ':reference',
    loadComponent: () => import('./story-page/story-page').then(({ StoryPage }) => StoryPage),
  },
] satisfies Routes;
