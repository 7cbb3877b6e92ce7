import { type LatePart } from '../in-view/in-view';

/** How many recommendations stand at each level, loaded when it comes into view. */
export const LEVEL_SHARES: LatePart = {
  words: 'public',
  load: () => import('./level-shares').then(({ LevelSharesChart }) => LevelSharesChart),
};
