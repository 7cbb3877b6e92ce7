import {
  type DueReport,
  type PendingStatement,
  type RecommendationRef,
  type StatementAction,
  type WorkCount,
  type Workspace,
} from '@parole-tenue/contract';
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
  const { noun, id, recommendation, framework, state, author, authorId, updatedAt, returns } = statement;
  return {
    ...{ noun, id, recommendation, framework, state, author },
    isMine: authorId === member.accountId,
    updatedAt: updatedAt.toISOString(),
    remark: state === 'returned' ? (returns.at(-1)?.remark ?? null) : null,
  };
}

type Lists = Pick<
  Workspace,
  'due' | Pile | 'toAssess' | 'toAnswer' | 'toReply' | 'toRespond' | 'toVerify' | 'widenings' | 'refusedFiles'
>;

/** Late first, then what closes soonest; otherwise as the register has it. */
export function sortDue(due: readonly DueReport[]): DueReport[] {
  const rank = ({ state, closesOn }: DueReport): string => `${state === 'late' ? '0' : '1'} ${closesOn}`;
  return due.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** A draft stands with what it is for; what came back stands with its remark. */
export function eachOnce(lists: Lists): Lists {
  const cameBack = new Set<string | null>(lists.returned.map(({ id }) => id));
  const due = lists.due.filter(({ draft }) => !cameBack.has(draft));
  const toAnswer = lists.toAnswer.filter(({ draft }) => !cameBack.has(draft));
  const toReply = lists.toReply.filter(({ draft }) => !cameBack.has(draft));
  const forThose = new Set<string | null>([...due, ...toAnswer, ...toReply].map(({ draft }) => draft));
  return { ...lists, due, toAnswer, toReply, drafts: lists.drafts.filter(({ id }) => !forThose.has(id)) };
}

/** How much waits about each recommendation, without what might be assessed: those looked after first, then where most waits. */
export function countsOf(lists: Lists, mine: readonly string[]): WorkCount[] {
  const counts = new Map<string, WorkCount>();
  for (const recommendation of recommendationsIn(lists)) {
    const { reference } = recommendation;
    const items = (counts.get(reference)?.items ?? 0) + 1;
    counts.set(reference, { recommendation, items, isMine: mine.includes(reference) });
  }
  return [...counts.values()].sort((a, b) => Number(b.isMine) - Number(a.isMine) || b.items - a.items);
}

function recommendationsIn({ toRespond, toAssess: _, ...lists }: Lists): RecommendationRef[] {
  const items: { recommendation: RecommendationRef | null }[] = Object.values(lists).flat();
  return [...items.flatMap(({ recommendation }) => recommendation ?? []), ...toRespond];
}
