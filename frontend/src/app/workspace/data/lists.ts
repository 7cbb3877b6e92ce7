import { type DueReport, type Permission, type RecommendationRef, type Workspace } from '@parole-tenue/contract';

/** The groups of work, the most pressing first. */
export const GROUPS = [
  'late',
  'due',
  'returned',
  'toAnswer',
  'toReply',
  'toPublish',
  'toRespond',
  'drafts',
  'waiting',
  'toAssess',
] as const;
export type Group = (typeof GROUPS)[number];
export type PendingGroup = 'returned' | 'toPublish' | 'drafts' | 'waiting';

/** What belongs to a group stays away from those who may not do it. */
export const NEEDS: Readonly<Partial<Record<Group, Permission>>> = {
  late: 'report.draft',
  due: 'report.draft',
  toRespond: 'response.draft',
  toReply: 'reply.draft',
};

export type Lists = Pick<Workspace, PendingGroup | 'toAnswer' | 'toReply' | 'toAssess' | 'toRespond'> &
  Record<'late' | 'due', DueReport[]>;

/** The work about one recommendation; null: all. */
export function listsOf(work: Workspace, about: string | null): Lists {
  const isAbout = (one: RecommendationRef | null): boolean => about === null || one?.reference === about;
  const of = <Item extends { recommendation: RecommendationRef | null }>(items: Item[]): Item[] =>
    items.filter(({ recommendation }) => isAbout(recommendation));
  const due = of(work.due);
  return {
    late: due.filter(({ state }) => state === 'late'),
    due: due.filter(({ state }) => state === 'due'),
    returned: of(work.returned),
    toAnswer: of(work.toAnswer),
    toReply: of(work.toReply),
    toPublish: of(work.toPublish),
    toRespond: work.toRespond.filter(isAbout),
    drafts: of(work.drafts),
    waiting: of(work.waiting),
    toAssess: of(work.toAssess),
  };
}
