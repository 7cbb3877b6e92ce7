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
export const BODY: LatePart = {
  words: 'public',
  load: () => import('./story-body/story-body').then(({ StoryBody }) => StoryBody),
  isStill: true,
};
