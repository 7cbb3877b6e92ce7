import '../shared/ui/in-common';
import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { SilencesPage } from './silences-page/silences-page';

export default [
  { path: '', resolve: { words: () => inject(Words).add('silences') }, component: SilencesPage },
] satisfies Routes;
