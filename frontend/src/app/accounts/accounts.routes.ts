import '../shared/ui/in-common';
import { type Routes } from '@angular/router';

import { SignInPage } from './sign-in-page/sign-in-page';

export default [{ path: '', component: SignInPage }] satisfies Routes;
