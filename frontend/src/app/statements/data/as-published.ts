import {
  type Assessment,
  type OwnReport,
  type RecommendationRef,
  type RecommendationStory,
  type StatementNoun,
  type TimelineEntry,
  type Translated,
} from '@parole-tenue/contract';

import { today } from '../../shared/util/dates';
import { emptyCargo } from './statement-form';
import { type Own } from './statement-types';

/** A statement of the own organisation, or another's judgement that is published. */
type Said = Own<StatementNoun> | Assessment;

/** A statement as everybody will read it: without what is not public, under the day of its publication. */
export function asPublished(
  noun: StatementNoun,
  statement: Said,
  story: RecommendationStory | undefined,
): TimelineEntry {
  const { id, organisation, language, blackouts, isDemo } = statement;
  const { moves, values, about, since } = isReport(statement) ? statement : emptyCargo();
  return {
    ...{ noun, id, organisation, language, blackouts, isDemo, since },
    recommendation: statement.recommendation ?? placeOfFramework(statement),
    areas: 'areas' in statement ? statement.areas : [],
    publishedOn: statement.publishedOn ?? today(),
    text: textOf(statement),
    judgement: 'judgement' in statement ? statement.judgement : null,
    answer: 'answer' in statement ? statement.answer : null,
    period: isReport(statement) ? statement.period : null,
    isLate: isReport(statement) && statement.isLate,
    about: about && { ...about, title: titleOf(about.milestone, story?.milestones) },
    moves: moves.map((move) => ({ ...move, title: titleOf(move.milestone, story?.milestones) })),
    values: values.map((value) => ({
      ...value,
      title: titleOf(value.indicator, story?.indicators),
      unit: story?.indicators.find(({ id: indicator }) => indicator === value.indicator)?.unit ?? '',
    })),
    undone: [],
    answers: answeredBy(statement),
    dueOn: 'dueOn' in statement ? statement.dueOn : null,
    standing: 'standing' in statement ? statement.standing : null,
    objections: [],
    reply: 'reply' in statement ? statement.reply : null,
    appraisal: appraisalOf(statement),
    replies: 'replies' in statement ? statement.replies : [],
    evidence: statement.evidence.filter(({ level }) => level === 'public'),
    supersedes: 'supersedes' in statement ? statement.supersedes : null,
    supersededBy: 'supersededBy' in statement ? statement.supersededBy : null,
  };
}

/** A framework as a whole is shown by its title: no address has a recommendation without a reference. */
function placeOfFramework(statement: Said): RecommendationRef {
  const framework = 'framework' in statement ? statement.framework : null;
  return { reference: '', text: framework?.title ?? { fr: '', en: null, original: 'fr' } };
}

function appraisalOf(statement: Said): TimelineEntry['appraisal'] {
  if (!('guidance' in statement)) return null;
  const { effect, confidence, confidenceWhy, guidance, differsBecause, milestone, asOf, grounds } = statement;
  return { effect, confidence, confidenceWhy, guidance, differsBecause, milestone, asOf, grounds };
}

export function isReport(statement: Said): statement is OwnReport {
  return 'period' in statement;
}

function textOf(statement: Said): string {
  if ('reasons' in statement) return statement.reasons;
  return 'reason' in statement ? statement.reason : statement.text;
}

function answeredBy(statement: Said): TimelineEntry['answers'] {
  return 'about' in statement && statement.about !== null && 'noun' in statement.about ? statement.about : null;
}

function titleOf(id: string, records: readonly { id: string; title: Translated }[] | undefined): Translated {
  return records?.find((record) => record.id === id)?.title ?? { fr: '…', en: '…', original: 'fr' };
}
