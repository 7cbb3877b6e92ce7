import { type LatePart } from '../in-view/in-view';

/** What was said last, on a page that needs no script for it. */
export const TIMELINE: LatePart = {
  words: 'public',
  load: () => import('./timeline').then(({ Timeline }) => Timeline),
  isStill: true,
};
