import { type LatePart } from '../in-view/in-view';

/** Where state and civil society stand apart, area by area: read as the server drew it. Its input `query`: filters of the list. */
export const AREA_MAP: LatePart = {
  words: 'map',
  load: () => import('./map-summary').then(({ MapSummary }) => MapSummary),
  isStill: true,
};
/** The same on the outline of the country, with the paths that it is drawn by. */
export const OUTLINE: LatePart = {
  words: 'map',
  load: () => import('./outline-figure').then(({ OutlineFigure }) => OutlineFigure),
};
