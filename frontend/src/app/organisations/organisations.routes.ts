import { type Routes } from '@angular/router';

import { OrganisationPage } from './organisation-page/organisation-page';
import { OrganisationsPage } from './organisations-page/organisations-page';

export default [
  { path: '', component: OrganisationsPage },
  { path: ':slug', component: OrganisationPage },
] satisfies Routes;
