import type {
  Answer,
  Appraisal,
  BlackoutMark,
  Day,
  FrameworkRef,
  GroundKeys,
  Id,
  Judgement,
  Language,
  MilestoneRef,
  ObjectionStanding,
  OrganisationRef,
  Period,
  RecommendationRef,
  ReplyRef,
  ReportCargo,
  Return,
  StatementRef,
} from '@parole-tenue/contract';
import type { StatementFacts } from './statement.workflow.js';

/** What a statement says. What its noun does not know is null or empty. */
export interface StatementContent extends ReportCargo, Appraisal {
  language: Language;
  text: string;
  judgement: Judgement | null;
  /** Of a report. */
  period: Period | null;
  /** Of an assessment: the day it speaks of. */
  asOf: Day | null;
  /** Of an assessment: ids of what it rests on, as far as the reader may read it. */
  grounds: GroundKeys;
  /** Of a response. */
  answer: Answer | null;
}

/** What it is about, by ids: a recommendation, one of its milestones with it, or a framework. */
export interface StatementSubject {
  recommendationId: Id | null;
  milestoneId: Id | null;
  frameworkId: Id | null;
}

/** What the rules of a noun look at, also before there is a record. */
export interface StatementDraft
  extends StatementContent, StatementSubject, Pick<StatementFacts, 'noun' | 'organisationId' | 'place'> {
  id: Id;
  supersedes: Id | null;
  /** Of an objection: the statement it is about; of a reply: the objection, or the judgement. */
  answers: Id | null;
  /** When it was begun; left out: now. */
  createdAt?: Date;
}

/** A statement with all that is needed to show it and to decide about it. What of it is shown to whom, mappers say. */
export interface StatementView extends StatementDraft, StatementFacts {
  /** Null where it is about a framework. */
  recommendation: RecommendationRef | null;
  framework: FrameworkRef | null;
  /** Of an assessment. */
  milestone: MilestoneRef | null;
  /** Once published with the kind that it was of then. */
  organisation: OrganisationRef;
  authorId: Id;
  author: string;
  supersededBy: Id | null;
  /** What it answers, as everybody knows it. */
  answered: StatementRef | null;
  dueOn: Day | null;
  standing: ObjectionStanding | null;
  reply: Id | null;
  /** Of a judgement: what those replied who answer for what it is of. */
  replies: ReplyRef[];
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

/** What only an assessment says. */
export const NO_APPRAISAL: Appraisal & { grounds: GroundKeys } = {
  effect: null,
  confidence: null,
  confidenceWhy: '',
  guidance: {},
  differsBecause: '',
  grounds: { reports: [], evidence: [] },
};

/** What other nouns than a statement's own would say. */
export const NOTHING_SAID = {
  ...NO_APPRAISAL,
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

export function appraisalOf({ effect, confidence, confidenceWhy, guidance, differsBecause }: Appraisal): Appraisal {
  return { effect, confidence, confidenceWhy, guidance, differsBecause };
}

export function contentOf(content: StatementContent): StatementContent {
  const { language, text, judgement, period, asOf, answer, grounds } = content;
  return { language, text, judgement, period, asOf, answer, grounds, ...appraisalOf(content), ...cargoOf(content) };
}
