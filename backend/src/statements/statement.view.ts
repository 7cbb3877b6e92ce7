import type {
  Day,
  Id,
  Judgement,
  Language,
  MilestoneMove,
  OrganisationRef,
  Period,
  RecommendationRef,
  Return,
} from '@parole-tenue/contract';
import type { StatementFacts } from './statement.workflow.js';

/** What a statement says. A report has a period, an assessment the day it speaks of; only a report moves milestones. */
export interface StatementContent {
  language: Language;
  text: string;
  judgement: Judgement | null;
  period: Period | null;
  asOf: Day | null;
  moves: MilestoneMove[];
}

/** What the rules of a noun look at, also before there is a record. */
export interface StatementDraft extends StatementContent, Pick<StatementFacts, 'noun' | 'organisationId' | 'place'> {
  id: Id;
  recommendationId: Id;
  supersedes: Id | null;
}

/** A statement with all that is needed to show it and to decide about it. What of it is shown to whom, mappers say. */
export interface StatementView extends StatementDraft, StatementFacts {
  recommendation: RecommendationRef;
  organisation: OrganisationRef;
  authorId: Id;
  author: string;
  supersededBy: Id | null;
  returns: Return[];
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  publishedAt: Date | null;
  publishedOn: Day | null;
  isDemo: boolean;
  version: number;
  creationHash: Buffer;
}

export function contentOf({ language, text, judgement, period, asOf, moves }: StatementContent): StatementContent {
  return { language, text, judgement, period, asOf, moves };
}
