import { inject } from '@angular/core';
import { type Routes } from '@angular/router';

import { Words } from '../i18n/words';
import { signedIn } from '../session/signed-in.guard';
import { handlingWords } from './data/handling-words';

/** One piece of evidence: public ones for everybody, others for whom they are visible to. */
export default [
  {
    path: ':id/redaction',
    canActivate: [signedIn],
    resolve: { words: handlingWords },
    loadChildren: () => import('./redaction.routes'),
  },
  {
    path: ':id',
    resolve: { words: () => inject(Words).add('proof') },
    loadComponent: () => import('./piece-page/piece-page').then(({ PiecePage }) => PiecePage),
  },
] satisfies Routes;
