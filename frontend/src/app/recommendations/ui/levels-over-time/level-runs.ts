import { type LevelsQuarter, type Level, type Perspective } from '@parole-tenue/contract';

/** Quarters one after the other in which a side stood at the same level. */
export interface Run {
  /** Places of the first quarter and of the one after the last. */
  from: number;
  until: number;
  level: Level;
  /** Only older levels. */
  isHollow: boolean;
}

/** Where a side changes its level from one quarter to the next. */
export interface Step {
  at: number;
  from: Level;
  to: Level;
}

export interface SideLine {
  runs: Run[];
  steps: Step[];
}

/** One side's level over the quarters: gaps where it has none. */
export function lineOf(quarters: readonly LevelsQuarter[], perspective: Perspective): SideLine {
  const runs: Run[] = [];
  quarters.forEach(({ perspectives }, place) => {
    const view = perspectives.find((one) => one.perspective === perspective);
    if (view?.level == null) return;
    const [isHollow, last] = [view.state === 'outdated', runs.at(-1)];
    if (last?.until === place && last.level === view.level && last.isHollow === isHollow) last.until = place + 1;
    else runs.push({ from: place, until: place + 1, level: view.level, isHollow });
  });
  return { runs, steps: runs.flatMap((run, index) => stepTo(run, runs[index - 1])) };
}

function stepTo(run: Run, before: Run | undefined): Step[] {
  if (before?.until !== run.from || before.level === run.level) return [];
  return [{ at: run.from, from: before.level, to: run.level }];
}

/** The first quarter with a divergence and the last: what a summary compares. */
export function endsOf(quarters: readonly LevelsQuarter[]): { first: LevelsQuarter; last: LevelsQuarter } | null {
  const first = quarters.find(({ divergence }) => divergence !== null);
  const last = quarters.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}
