import { type LatePart } from '../../shared/ui/in-view/in-view';

/** What waits about evidence, for whom anything does. */
export const EVIDENCE_WORK: LatePart = {
  words: 'handling',
  load: () => import('./evidence-work/evidence-work').then(({ EvidenceWork }) => EvidenceWork),
};
