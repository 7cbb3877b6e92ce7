import type {
  Answer,
  BlackoutMark,
  Day,
  Id,
  Judgement,
  Language,
  ObjectionStanding,
  OrganisationRef,
  Period,
  RecommendationRef,
  ReportCargo,
  Return,
  StatementRef,
} from '@parole-tenue/contract';
import type { StatementFacts } from './statement.workflow.js';

/** What a statement says. What its noun does not know is null or empty. */
export interface StatementContent extends ReportCargo {
  language: Language;
  text: string;
  judgement: Judgement | null;
  /** Of a report. */
  period: Period | null;
  /** Of an assessment: the day it speaks of. */
  asOf: Day | null;
  /** Of a response. */
  answer: Answer | null;
}

/** What the rules of a noun look at, also before there is a record. */
export interface StatementDraft extends StatementContent, Pick<StatementFacts, 'noun' | 'organisationId' | 'place'> {
  id: Id;
  recommendationId: Id;
  supersedes: Id | null;
  /** Of an objection: the statement it is about; of a reply: the objection. */
  answers: Id | null;
  /** When it was begun; left out: now. */
  createdAt?: Date;
}

/** A statement with all that is needed to show it and to decide about it. What of it is shown to whom, mappers say. */
export interface StatementView extends StatementDraft, StatementFacts {
  recommendation: RecommendationRef;
  organisation: OrganisationRef;
  authorId: Id;
  author: string;
  supersededBy: Id | null;
  /** What it answers, as everybody knows it. */
  answered: StatementRef | null;
  dueOn: Day | null;
  standing: ObjectionStanding | null;
  reply: Id | null;
  /** Of a report: the day on which its period closes. */
  closesOn: Day | null;
  /** Sent in, or not sent in yet, after its period closed. */
  isLate: boolean;
  returns: Return[];
  blackouts: BlackoutMark[];
  createdAt: Date;
  updatedAt: Date;
  submittedAt: Date | null;
  publishedAt: Date | null;
  publishedOn: Day | null;
  isDemo: boolean;
  version: number;
  creationHash: Buffer;
}

/** What only a report carries. */
export const NO_CARGO: ReportCargo = {
  areas: [],
  since: null,
  about: null,
  moves: [],
  values: [],
  meetings: [],
  outcomes: [],
};

/** What other nouns than a statement's own would say. */
export const NOTHING_SAID = {
  judgement: null,
  period: null,
  asOf: null,
  answer: null,
  supersedes: null,
  answers: null,
};

export function cargoOf({ areas, since, about, moves, values, meetings, outcomes }: ReportCargo): ReportCargo {
  return { areas, since, about, moves, values, meetings, outcomes };
}

export function contentOf(content: StatementContent): StatementContent {
  const { language, text, judgement, period, asOf, answer } = content;
  return { language, text, judgement, period, asOf, answer, ...cargoOf(content) };
}
