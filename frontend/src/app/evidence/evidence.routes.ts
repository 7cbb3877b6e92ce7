import { type Routes } from '@angular/router';

import { EvidencePage } from './evidence-page/evidence-page';
import { leaveSheet } from './leave-sheet.guard';
import { NewEvidencePage } from './new-page/new-page';

export default [
  { path: 'new', component: NewEvidencePage, canDeactivate: [leaveSheet] },
  {
    path: 'shown',
    loadComponent: () => import('./shown-page/shown-page').then(({ ShownPage }) => ShownPage),
  },
  { path: '', pathMatch: 'full', component: EvidencePage },
] satisfies Routes;
