import '../shared/ui/in-common';
import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { SessionStore } from '../session/data/session-store';
import { permitted } from '../session/permitted.guard';

/** Administrators begin with what waits for them, editors with what they keep. */
const toFirstPage = (): string => (inject(SessionStore).can('request.read') ? 'requests' : 'organisations');

export default [
  { path: '', pathMatch: 'full', redirectTo: toFirstPage },
  {
    path: 'requests',
    canMatch: [permitted('request.read')],
    loadComponent: () => import('./requests-page/requests-page').then(({ RequestsPage }) => RequestsPage),
  },
  {
    path: 'requests/new',
    canMatch: [permitted('request.create')],
    loadComponent: () => import('./ask-page/ask-page').then(({ AskPage }) => AskPage),
  },
  {
    path: 'people',
    canMatch: [permitted('person.read')],
    loadComponent: () => import('./people-page/people-page').then(({ PeoplePage }) => PeoplePage),
  },
  {
    path: 'organisations',
    canMatch: [permitted('organisation.edit')],
    loadComponent: () =>
      import('./organisations-page/organisations-page').then(({ OrganisationsPage }) => OrganisationsPage),
  },
  {
    path: 'new-organisation',
    canMatch: [permitted('organisation.edit')],
    loadComponent: () => import('./create-page/create-page').then(({ CreatePage }) => CreatePage),
  },
  {
    path: 'organisations/:slug',
    canMatch: [permitted('organisation.edit')],
    loadComponent: () =>
      import('./organisation-page/organisation-page').then(({ OrganisationPage }) => OrganisationPage),
  },
] satisfies Routes;
