import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { MethodPage } from './method-page/method-page';

export default [
  { path: '', component: MethodPage, resolve: { words: () => inject(Words).add('method') } },
] satisfies Routes;
