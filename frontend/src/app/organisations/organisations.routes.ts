import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';

export const organisationsRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      import('./organisations-page/organisations-page').then(({ OrganisationsPage }) => OrganisationsPage),
  },
  {
    path: ':slug',
    resolve: { words: () => inject(Words).add('punctuality') },
    loadComponent: () =>
      import('./organisation-page/organisation-page').then(({ OrganisationPage }) => OrganisationPage),
  },
];
