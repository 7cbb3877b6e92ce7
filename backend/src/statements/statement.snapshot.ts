import { createHash } from 'node:crypto';
import { type MilestoneMove } from '@parole-tenue/contract';
import { type StatementView } from './statement.view.js';

/**
 * A statement as the journal keeps it. Before publication somebody's words may name people or tell what is not public:
 * of these the journal keeps a hash, which shows that they were changed and not what they were.
 */
export function snapshotOf(statement: StatementView): object {
  const { state, version, language, judgement, supersedes, recommendation, period, asOf } = statement;
  const said = state === 'published' ? (text: string) => ({ text }) : (text: string) => ({ textHash: hashOf(text) });
  return {
    ...{ recommendation: recommendation.reference, state, version, language, judgement, supersedes },
    ...(statement.noun === 'report' ? { period, moves: statement.moves.map((move) => moveOf(move, said)) } : { asOf }),
    ...said(statement.text),
  };
}

function moveOf({ text, ...move }: MilestoneMove, said: (text: string) => object): object {
  return { ...move, ...said(text) };
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
