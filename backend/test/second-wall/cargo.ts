import { randomUUID } from 'node:crypto';
import { dayAgo, type Factory } from '../factories.js';
import { type Plant } from './canaries.js';
import { type Ground } from './ground.js';

/** All that a report can carry, with a word in each of its texts. */
export async function carry(
  make: Factory,
  { milestone, indicator, area }: Ground,
  { id: statementId }: { id: string },
  word: Plant,
  mark: (id: string) => object,
  decision: string = randomUUID(),
): Promise<void> {
  const id = randomUUID();
  const blockers = [{ kind: 'funding', text: word('blocker'), since: dayAgo(3) } as const];
  const move = { statementId, milestoneId: milestone.id, state: 'cancelled', text: word('move') } as const;
  await make.move({ ...move, blockers });
  const parts = [{ dimension: 'sex', key: 'female', value: 3 } as const];
  const value = { statementId, indicatorId: indicator.id, value: 7, comment: word('comment'), parts };
  await make.reportedValue(value);
  const decisions = [{ id: decision, text: word('decision'), owner: word('owner'), dueOn: dayAgo(5) }];
  const told = { agenda: word('agenda'), organisations: [word('who met')], decisions };
  await make.meeting({ id, statementId, area: area.slug, ...told });
  await make.outcome({ statementId, decisionId: decision, outcome: 'not_kept', text: word('outcome') });
  for (const one of [id, decision]) mark(one);
}
