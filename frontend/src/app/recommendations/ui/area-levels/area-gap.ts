import { type AreaView, type Divergence, type Level } from '@parole-tenue/contract';

/** Where civil society sees it furthest apart: the areas of the lowest and of the highest recent level. */
export interface AreaGap {
  divergence: Level;
  low: Level;
  high: Level;
  lowAreas: string[];
  highAreas: string[];
}

/** Null where there is no regional divergence to speak of. */
export function areaGapOf(views: readonly AreaView[], divergence: Divergence): AreaGap | null {
  const fresh = views.flatMap(({ area, state, level }) =>
    state === 'assessed' && level !== null ? [{ area, level }] : [],
  );
  if (divergence === null || fresh.length === 0) return null;
  const levels = fresh.map(({ level }) => level);
  const [low, high] = [Math.min(...levels) as Level, Math.max(...levels) as Level];
  const at = (wanted: Level): string[] => fresh.filter(({ level }) => level === wanted).map(({ area }) => area);
  return { divergence, low, high, lowAreas: at(low), highAreas: at(high) };
}
