import {
  type CreateAssessment,
  type CreateReport,
  type Id,
  type OwnAssessment,
  type OwnReport,
  type StatementNoun,
} from '@parole-tenue/contract';

/** What differs between the two nouns: the record as its own organisation reads it, and what a form can change in it. */
interface StatementTypes {
  report: { own: OwnReport; content: Omit<CreateReport, 'recommendation' | 'supersedes'> };
  assessment: { own: OwnAssessment; content: Omit<CreateAssessment, 'recommendation'> };
}

export type Own<Noun extends StatementNoun> = StatementTypes[Noun]['own'];
export type Content<Noun extends StatementNoun> = StatementTypes[Noun]['content'];

/** What a statement is about; it does not change once the draft exists. */
export interface Subject {
  recommendation: string;
  /** Of a report: the published one that it takes the place of. */
  supersedes?: Id | null;
}
