import '../shared/ui/in-common';
import { type Routes } from '@angular/router';

import { MembersPage } from './members-page/members-page';

export default [{ path: '', component: MembersPage }] satisfies Routes;
