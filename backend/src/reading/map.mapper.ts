import { type AreaOnMap, distanceOf, type Level, NAMED_APART_MOST, type TerritoryMap } from '@parole-tenue/contract';
import { withholdSmall } from './small-numbers.js';

/** One area, before any of it is withheld. */
export interface AreaTally extends Pick<AreaOnMap, 'area' | 'judged' | 'compared' | 'apart' | 'apartOn'> {
  levels: [number, number, number, number];
  statements: number;
  /** That work there. */
  organisations: number;
}

/** Shares and numbers of statements are told only where that points at nobody; what stands apart was signed and stands on its page. */
export function toAreasOnMap(
  tallies: readonly AreaTally[],
  statements: number,
  only: TerritoryMap['only'],
): AreaOnMap[] {
  const { areas } = withholdSmall(
    tallies.map(({ area, organisations, statements: count }) => ({ area, organisations, count })),
    statements,
  );
  const told = new Map(areas.map(({ area, count }) => [area, count]));
  return tallies.map(({ organisations: _, levels, apartOn, ...tally }) => {
    const count = told.get(tally.area) ?? null;
    const level = only === null ? null : levelOf(levels);
    return {
      ...tally,
      apartOn: apartOn.slice(0, NAMED_APART_MOST),
      levels: count === null ? null : levels,
      statements: count,
      level,
      gap: distanceOf(level, only?.government ?? null),
    };
  });
}

/** Of one recommendation: the level that is counted once. */
function levelOf(levels: AreaTally['levels']): Level | null {
  const level = levels.findIndex((count) => count > 0);
  return level < 0 ? null : (level as Level);
}
