import { type LatePart } from '../in-view/in-view';

/** What an assessment says besides level and reasons. */
export const APPRAISED: LatePart = {
  words: 'said',
  load: () => import('./said-appraisal/said-appraisal').then(({ SaidAppraisal }) => SaidAppraisal),
  isStill: true,
};
/** What those replied who answer for what was judged. */
export const REPLIES: LatePart = {
  words: 'said',
  load: () => import('./right-of-reply/right-of-reply').then(({ RightOfReply }) => RightOfReply),
  isStill: true,
};
/** What a statement says besides words: the server has drawn it, and no script is needed to read it. */
export const SAID: LatePart = {
  words: 'said',
  load: () => import('./said-details/said-details').then(({ SaidDetails }) => SaidDetails),
  isStill: true,
};
