import { type MeetingsTrack } from '@parole-tenue/contract';

type Coverage = MeetingsTrack['coverage'][number];

/** `some`: met in the last twelve months; `older`: only before; `never`: no meeting is known. */
export type CoverageState = 'some' | 'older' | 'never';

export function stateOf({ meetings, lastOn }: Coverage): CoverageState {
  if (meetings > 0) return 'some';
  return lastOn === null ? 'never' : 'older';
}

export function countStates(coverage: readonly Coverage[]): Record<CoverageState, number> {
  const counts = { some: 0, older: 0, never: 0 };
  for (const one of coverage) counts[stateOf(one)] += 1;
  return counts;
}

export const OUTCOMES = ['kept', 'notKept', 'disputed', 'open', 'overdue'] as const;
export type OutcomeShare = (typeof OUTCOMES)[number];

/** Decisions by what became of them, each once: an open one that is past due counts as that and not as open. */
export function outcomesOf(decisions: MeetingsTrack['decisions']): { key: OutcomeShare; count: number }[] {
  const open = Math.max(0, decisions.open - decisions.overdue);
  return OUTCOMES.map((key) => ({ key, count: key === 'open' ? open : decisions[key] }));
}
