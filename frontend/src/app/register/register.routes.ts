import '../shared/ui/in-common';
import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';

export default [
  {
    path: '',
    // The forms of planning and of the register have some words in common.
    resolve: { words: () => inject(Words).add('work', 'planning', 'register') },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'frameworks' },
      {
        path: 'frameworks',
        loadComponent: () => import('./frameworks-page/frameworks-page').then(({ FrameworksPage }) => FrameworksPage),
      },
      {
        path: 'frameworks/:slug',
        loadComponent: () => import('./framework-page/framework-page').then(({ FrameworkPage }) => FrameworkPage),
      },
      {
        path: 'recommendations',
        loadComponent: () =>
          import('./recommendations-page/recommendations-page').then(({ RecommendationsPage }) => RecommendationsPage),
      },
      {
        path: 'recommendations/:reference',
        loadComponent: () =>
          import('./recommendation-page/recommendation-page').then(({ RecommendationPage }) => RecommendationPage),
      },
      {
        path: 'templates',
        loadComponent: () => import('./templates-page/templates-page').then(({ TemplatesPage }) => TemplatesPage),
      },
      {
        path: 'templates/:slug',
        loadComponent: () => import('./template-page/template-page').then(({ TemplatePage }) => TemplatePage),
      },
    ],
  },
] satisfies Routes;
