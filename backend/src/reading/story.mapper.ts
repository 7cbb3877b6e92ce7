import { type Framework, type Indicator, type RecommendationStory, type TimelineEntry } from '@parole-tenue/contract';
import { toFrameworkRef, toRecordedAssessment } from '../frameworks/framework.mapper.js';
import { type RecordedAssessmentOf } from '../frameworks/frameworks.repository.js';
import { toItem } from './item.mapper.js';
import { type ItemRow } from './items.repository.js';
import { type StoryRow } from './story.repository.js';

export interface StoryParts {
  row: StoryRow;
  item: ItemRow;
  framework: Framework;
  indicators: Indicator[];
  /** All that the recommendation relates to, and what was published about them elsewhere. */
  relatedFrameworks: Framework[];
  recordedAssessments: RecordedAssessmentOf[];
  timeline: TimelineEntry[];
}

export function toStory({ row, item, framework, indicators, timeline, ...others }: StoryParts): RecommendationStory {
  const { milestones: rollUp, ...shown } = toItem(item);
  return { ...shown, ...row, framework, related: relatedOf(row, others), rollUp, indicators, timeline };
}

function relatedOf(
  { related }: StoryRow,
  { relatedFrameworks, recordedAssessments }: Pick<StoryParts, 'relatedFrameworks' | 'recordedAssessments'>,
): RecommendationStory['related'] {
  return related.flatMap(({ framework: slug, how, articles }) =>
    relatedFrameworks
      .filter((framework) => framework.slug === slug)
      .map((framework) => ({
        framework: toFrameworkRef(framework),
        how,
        articles: articles ?? null,
        endedOn: framework.ended,
        followedBy: framework.followedBy,
        recordedAssessments: recordedAssessments.filter((of) => of.framework === slug).map(toRecordedAssessment),
      })),
  );
}
