import { type LatePart } from '../../shared/ui/in-view/in-view';

/** What the overview is narrowed by: the form that the server drew does, until something else is asked for. */
export const OVERVIEW_FILTERS: LatePart = {
  words: 'public',
  load: () => import('./overview-filters/overview-filters').then(({ OverviewFilterBar }) => OverviewFilterBar),
  isStill: true,
};
/** What is late or silent: read as the server drew it. */
export const QUIET_LIST: LatePart = {
  words: 'public',
  load: () => import('./quiet-list/quiet-list').then(({ QuietList }) => QuietList),
  isStill: true,
};
