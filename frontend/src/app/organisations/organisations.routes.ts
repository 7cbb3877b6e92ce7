import { type Routes } from '@angular/router';

export const organisationsRoutes: Routes = [
  {
    path: '',
    loadComponent: () =>
      import('./organisations-page/organisations-page').then(({ OrganisationsPage }) => OrganisationsPage),
  },
  {
    path: ':slug',
    loadComponent: () =>
      import('./organisation-page/organisation-page').then(({ OrganisationPage }) => OrganisationPage),
  },
];
