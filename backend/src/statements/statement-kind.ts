import { type StatementNoun } from '@parole-tenue/contract';
import { type Actor, type Member } from '../core/access/actor.js';
import { type FieldFault } from '../core/problems/problems.js';
import { type StatementDraft, type StatementView } from './statement.view.js';

/** What a noun adds to the life that reports and assessments share: its rules, and how it is shown. */
export interface StatementKind<Shown, Own> {
  readonly noun: StatementNoun;

  /** The field of a new one that says what it is about. */
  readonly subjectField: string;

  /**
   * What is wrong with it, every fault at once. A complete one lacks nothing: it goes on to somebody else.
   * `before`: as it stood, where it is being changed.
   */
  findFaults(
    member: Member,
    draft: StatementDraft,
    isComplete: boolean,
    before?: StatementDraft | null,
  ): Promise<FieldFault[]>;

  /** Reads once what these need, then shows each of them as everybody reads it. */
  mapperFor(actor: Actor | null, statements: StatementView[]): Promise<(statement: StatementView) => Shown>;

  /** The same as their own organisation reads them. */
  ownMapperFor(member: Member, statements: StatementView[]): Promise<(statement: StatementView) => Own>;

  /** Takes away what lies under a draft, before the draft itself goes. */
  clear(member: Member, draft: StatementView): Promise<void>;
}
