import '../shared/ui/in-common';
import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { DisagreementsPage } from './disagreements-page/disagreements-page';

export default [
  { path: '', resolve: { words: () => inject(Words).add('disagreements') }, component: DisagreementsPage },
] satisfies Routes;
