import { type LatePart } from '../../shared/ui/in-view/in-view';

/** What the overview is narrowed by: the form that the server drew does, until something else is asked for. */
export const OVERVIEW_FILTERS: LatePart = {
  words: 'public',
  load: () => import('./overview-filters/overview-filters').then(({ OverviewFilterBar }) => OverviewFilterBar),
  isStill: true,
};
