import '../shared/ui/in-common';
import { type Routes } from '@angular/router';

import { permitted } from '../session/permitted.guard';
import { handlingWords } from './data/handling-words';
import { VerificationPage } from './verification-page/verification-page';

const resolve = { words: handlingWords };

export default [
  { path: 'new', canMatch: [permitted('verification.draft')], resolve, component: VerificationPage },
  { path: ':id', canMatch: [permitted('verification.draft')], resolve, component: VerificationPage },
] satisfies Routes;
