import { type OwnStatement, type RecommendationRef } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { type StatementView } from './statement.view.js';
import { allowedActions } from './statement.workflow.js';

/** What everybody reads of a published statement, whichever noun it is. */
export function publicPartsOf(statement: StatementView) {
  const { id, organisation, language, judgement, publishedOn, blackouts, isDemo } = statement;
  return { id, organisation, language, judgement, publishedOn, blackouts, isDemo };
}

/** What the own organisation alone reads: persons, instants, and what may be done now. */
export function ownPartsOf(member: Member, statement: StatementView): Omit<OwnStatement, 'evidence'> {
  const { state, author, returns, version } = statement;
  return {
    ...{ state, author, returns, version },
    isMine: statement.authorId === member.accountId,
    createdAt: statement.createdAt.toISOString(),
    updatedAt: statement.updatedAt.toISOString(),
    submittedAt: statement.submittedAt?.toISOString() ?? null,
    publishedAt: statement.publishedAt?.toISOString() ?? null,
    allowedActions: allowedActions(member, statement),
  };
}

/** Of a noun that is always about a recommendation. */
export function recommendationOf({ id, recommendation }: StatementView): RecommendationRef {
  if (!recommendation) throw new Error(`${id} is about no recommendation`);
  return recommendation;
}
