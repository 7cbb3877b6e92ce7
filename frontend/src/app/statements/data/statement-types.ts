import {
  type CreateAssessment,
  type CreateObjection,
  type CreateReply,
  type CreateReport,
  type CreateResponse,
  type Id,
  type OwnAssessment,
  type OwnObjection,
  type OwnReply,
  type OwnReport,
  type OwnResponse,
  type ReportCargo,
  type StatementNoun,
} from '@parole-tenue/contract';

/** What differs between the nouns: the record as its own organisation reads it, and what a form can change in it. */
interface StatementTypes {
  report: {
    own: OwnReport;
    content: Omit<CreateReport, 'recommendation' | 'supersedes' | keyof ReportCargo> & ReportCargo;
  };
  assessment: { own: OwnAssessment; content: Omit<CreateAssessment, 'about'> };
  response: { own: OwnResponse; content: Omit<CreateResponse, 'recommendation' | 'supersedes'> };
  objection: { own: OwnObjection; content: Omit<CreateObjection, 'about'> };
  reply: { own: OwnReply; content: Omit<CreateReply, 'about'> };
}

export type Own<Noun extends StatementNoun> = StatementTypes[Noun]['own'];
export type Content<Noun extends StatementNoun> = StatementTypes[Noun]['content'];

/** What a statement is about; it does not change once the draft exists. A recommendation by its reference, or else a framework. */
export interface Subject {
  recommendation: string | null;
  /** Of what is about a framework as a whole: its slug. */
  framework?: string;
  /** Of an assessment of one step of the recommendation. */
  milestone?: Id;
  /** Of a report and a response: the published one that it takes the place of. */
  supersedes?: Id | null;
  /** Of an objection and a reply: what it answers, which tells the recommendation too. */
  answers?: Id;
}

/** Which step it judges, which statement it stands in for, or answers. */
export type Pointers = Pick<Subject, 'milestone' | 'supersedes' | 'answers'>;
