import '../shared/ui/in-common';
import { type Routes } from '@angular/router';

import { WorkPage } from './work-page/work-page';

export default [{ path: '', component: WorkPage }] satisfies Routes;
