import { type LatePart } from '../../shared/ui/in-view/in-view';

/** What the leads answer, and what was said and planned: read as the server drew it, without any script. */
export const RESPONSES: LatePart = {
  words: 'public',
  load: () => import('./lead-responses/lead-responses').then(({ LeadResponses }) => LeadResponses),
  isStill: true,
};
/** What was published elsewhere about the texts that it stands in. */
export const RECORDED: LatePart = {
  words: 'public',
  load: () =>
    import('../../shared/ui/recorded-assessments/recorded-assessments').then(
      ({ RecordedAssessments }) => RecordedAssessments,
    ),
  isStill: true,
};
/** For who may answer: the server draws for visitors, without what one answers with. */
export const ANSWERABLE: LatePart = {
  words: 'public',
  load: () => import('./story-body/story-body').then(({ StoryBody }) => StoryBody),
};
export const BODY: LatePart = { ...ANSWERABLE, isStill: true };
/** What was planned, put off and achieved, on a time line: read as the server drew it. */
export const MILESTONES: LatePart = {
  words: 'levels',
  load: () => import('./milestone-times/milestone-times').then(({ MilestoneTimes }) => MilestoneTimes),
  isStill: true,
};
/** How civil society sees it, area by area: read as the server drew it. */
export const AREAS: LatePart = {
  words: 'levels',
  load: () => import('./area-levels/area-levels').then(({ AreaLevels }) => AreaLevels),
  isStill: true,
};
/** How the sides came to stand where they do. */
export const OVER_TIME: LatePart = {
  words: 'levels',
  load: () => import('./levels-over-time/levels-over-time').then(({ LevelsOverTime }) => LevelsOverTime),
  isHeavy: true,
};
/** How the sides see one milestone: read as the server drew it. */
export const JUDGED_MILESTONE: LatePart = {
  words: 'public',
  load: () => import('./milestone-sides').then(({ MilestoneSides }) => MilestoneSides),
  isStill: true,
};
/** Evidence that stands under no statement of the page. */
export const EVIDENCE: LatePart = {
  words: 'proof',
  load: () => import('./story-evidence/story-evidence').then(({ StoryEvidence }) => StoryEvidence),
};
/** How to cite it: its button brings its code. */
export const CITATION: LatePart = {
  words: 'citation',
  load: () => import('./citation/citation').then(({ Citation }) => Citation),
  isStill: true,
};
