import '../shared/ui/in-common';
import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { DataPage } from './data-page';

export default [
  { path: '', resolve: { words: () => inject(Words).add('data') }, component: DataPage },
] satisfies Routes;
