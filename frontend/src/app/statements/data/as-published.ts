import {
  type OwnAssessment,
  type OwnReport,
  type RecommendationStory,
  type TimelineEntry,
} from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';

/** A statement as everybody will read it: without what is not public, under the day of its publication. */
export function asPublished(
  statement: OwnReport | OwnAssessment,
  story: RecommendationStory | undefined,
): TimelineEntry {
  const { id, recommendation, organisation, language, judgement, isDemo } = statement;
  const common = { id, recommendation, organisation, language, judgement, isDemo };
  const publishedOn = statement.publishedOn ?? today();
  const evidence = statement.evidence.filter(({ level }) => level === 'public');
  if (!isReport(statement)) {
    const text = statement.reasons;
    return {
      ...common,
      noun: 'assessment',
      publishedOn,
      text,
      moves: [],
      evidence,
      supersedes: null,
      supersededBy: null,
    };
  }
  const { text, supersedes, supersededBy } = statement;
  const moves = statement.moves.map((move) => ({ ...move, title: titleOf(move.milestone, story) }));
  return { ...common, noun: 'report', publishedOn, text, moves, evidence, supersedes, supersededBy };
}

export function isReport(statement: OwnReport | OwnAssessment): statement is OwnReport {
  return 'period' in statement;
}

function titleOf(milestone: string, story: RecommendationStory | undefined): TimelineEntry['moves'][number]['title'] {
  const found = story?.milestones.find(({ id }) => id === milestone);
  return found?.title ?? { fr: '…', en: '…', original: 'fr' };
}
