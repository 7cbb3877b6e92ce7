import { CHANGES_MOST, type LevelChange, type LevelState, type PerspectiveView } from '@parole-tenue/contract';
import { type LevelsOfDay, levelsOn } from './levels-of-day.js';

export type BareChange = Omit<LevelChange, 'statements' | 'after'>;

/** Before anybody said anything. */
const SILENCE = levelsOn([], '');

/**
 * Where a side came to see it otherwise than on the day before, newest first.
 * @param days oldest first
 * @param most the days that may be told; of more the oldest is only what the next is compared with
 */
export function changesOf(days: readonly LevelsOfDay[], most: number): BareChange[] {
  const told = days.slice(-most);
  const before = days.length > most ? days.slice(-most - 1, -1) : [SILENCE, ...days.slice(0, -1)];
  const changes = told.map((day, index) => changesOn(day, before[index] ?? SILENCE)).reverse();
  return changes.flat().slice(0, CHANGES_MOST);
}

function changesOn(day: LevelsOfDay, before: LevelsOfDay): BareChange[] {
  const was = before.perspectives.map(stateOf);
  return day.perspectives.flatMap((view, index) => {
    const [from, to] = [was[index] ?? stateOf(view), stateOf(view)];
    const isOther = from.state !== to.state || from.level !== to.level;
    return isOther ? [{ on: day.asOf, perspective: view.perspective, from, to, divergence: day.divergence }] : [];
  });
}

function stateOf({ state, level }: PerspectiveView): LevelState {
  return { state, level };
}
