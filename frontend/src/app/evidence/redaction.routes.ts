import '../shared/ui/in-common';
import { type Routes } from '@angular/router';

import { RedactionPage, leaveRedaction } from './redaction-page/redaction-page';

export default [
  { path: '', pathMatch: 'full', component: RedactionPage, canDeactivate: [leaveRedaction] },
] satisfies Routes;
