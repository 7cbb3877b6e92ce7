import '../shared/ui/in-common';
import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { ComparePage } from './compare-page/compare-page';

/** What everybody may compare: versions that are published. */
export default [
  { path: ':id/compare', component: ComparePage, resolve: { words: () => inject(Words).add('work', 'report') } },
] satisfies Routes;
