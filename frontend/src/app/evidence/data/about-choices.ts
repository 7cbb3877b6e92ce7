import { type EvidenceAbout, type RecommendationStory } from '@parole-tenue/contract';

import { type Words } from '../../i18n/words';
import { formatDate } from '../../shared/util/dates';
import { read } from '../../shared/util/translated';

/** Something that evidence may speak for or against, and how it is called in a list. */
export type AboutChoice = Pick<EvidenceAbout, 'noun' | 'id'> & { text: string };

type Said = Pick<Words, 'language' | 'say'>;

/** The milestones and the latest published reports and assessments of a recommendation. */
export function aboutChoices(story: Pick<RecommendationStory, 'milestones' | 'timeline'>, words: Said): AboutChoice[] {
  const language = words.language();
  const milestones = story.milestones.map(({ id, title }) => ({
    ...{ noun: 'milestone' as const, id },
    text: words.say('evidence.shared.aboutMilestone', { title: read(title, language).text }),
  }));
  const said = story.timeline.flatMap(({ noun, id, organisation, publishedOn }): AboutChoice[] => {
    if (noun !== 'report' && noun !== 'assessment') return [];
    const values = { organisation: read(organisation.name, language).text, day: formatDate(publishedOn, language) };
    const key = noun === 'report' ? 'evidence.shared.aboutReport' : 'evidence.shared.aboutAssessment';
    return [{ noun, id, text: words.say(key, values) }];
  });
  return [...milestones, ...said];
}
