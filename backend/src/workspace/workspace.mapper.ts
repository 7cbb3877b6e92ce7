import { type PendingStatement, type StatementAction, type Workspace } from '@parole-tenue/contract';
import { type Member } from '../core/access/actor.js';
import { type StatementView } from '../statements/statement.view.js';

type Pending = StatementView & { allowedActions: StatementAction[] };
type Pile = 'returned' | 'toPublish' | 'drafts' | 'waiting';

/** Each pending statement on one pile: what one may decide about, what came back, what is begun, what waits for others. */
export function piles(member: Member, statements: Pending[]): Pick<Workspace, Pile> {
  const on = (pile: Pile): PendingStatement[] =>
    statements.filter((statement) => pileOf(statement) === pile).map((statement) => toPending(member, statement));
  return { returned: on('returned'), toPublish: on('toPublish'), drafts: on('drafts'), waiting: on('waiting') };
}

function pileOf({ state, allowedActions }: Pending): Pile {
  if (state === 'returned') return 'returned';
  if (state === 'draft') return 'drafts';
  const mayDecide = allowedActions.includes('publication') || allowedActions.includes('return');
  return mayDecide ? 'toPublish' : 'waiting';
}

function toPending(member: Member, statement: Pending): PendingStatement {
  const { noun, id, recommendation, state, author, authorId, updatedAt, returns } = statement;
  return {
    ...{ noun, id, recommendation, state, author },
    isMine: authorId === member.accountId,
    updatedAt: updatedAt.toISOString(),
    remark: state === 'returned' ? (returns.at(-1)?.remark ?? null) : null,
  };
}
