import '../shared/ui/in-common';
import { type Routes } from '@angular/router';

import { permitted } from '../session/permitted.guard';
import { BlackoutPage } from './blackout-pages/blackout-page';
import { NewBlackoutPage } from './blackout-pages/new-blackout-page';
import { handlingWords } from './data/handling-words';

const resolve = { words: handlingWords };

export default [
  { path: 'new', canMatch: [permitted('blackout.ask')], resolve, component: NewBlackoutPage },
  { path: ':id', canMatch: [permitted('blackout.ask')], resolve, component: BlackoutPage },
] satisfies Routes;
