import { type LatePart } from '../in-view/in-view';

/** What a statement says besides words: the server has drawn it, and no script is needed to read it. */
export const SAID: LatePart = {
  words: 'said',
  load: () => import('./said-details/said-details').then(({ SaidDetails }) => SaidDetails),
  isStill: true,
};
