import { type Evidence } from '@parole-tenue/contract';

import { type LatePart } from '../in-view/in-view';

/** Evidence that is more than a link: drawn by the server, and taken over where pictures are to come. */
export const PROOF: LatePart = {
  words: 'proof',
  load: () => import('./proof-list/proof-list').then(({ ProofList }) => ProofList),
};

/** That words in a statement were blacked out: read as the server drew it. */
export const BLACKOUTS: LatePart = {
  words: 'proof',
  load: () => import('./blackout-marks').then(({ BlackoutMarks }) => BlackoutMarks),
  isStill: true,
};

/** What observers found of a milestone: read as the server drew it. */
export const VERIFIED: LatePart = {
  words: 'proof',
  load: () => import('./milestone-findings').then(({ MilestoneFindings }) => MilestoneFindings),
  isStill: true,
};

/** A link with nothing else to say needs no script. */
export const isPlainLink = ({ kind, withdrawn, verifications, level }: Evidence): boolean =>
  kind === 'link' && withdrawn === null && verifications.length === 0 && level === 'public';
