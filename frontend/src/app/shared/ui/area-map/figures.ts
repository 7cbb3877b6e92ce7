import {
  LEVEL_NAMES,
  type Area,
  type AreaOnMap,
  type Divergence,
  type Level,
  type TerritoryMap,
} from '@parole-tenue/contract';

/** What the map can show: where state and civil society stand apart, what levels civil society sees, how much was said. */
export const MEASURES = ['apart', 'levels', 'statements'] as const;
export type Measure = (typeof MEASURES)[number];

/** The numbers of one square, or of one shape of the outline. */
export interface Figures {
  judged: number;
  compared: number;
  apart: number;
  /** Null: withheld. */
  levels: readonly [number, number, number, number] | null;
  /** Null: withheld. */
  statements: number | null;
  /** Of a single recommendation in a single area. */
  level: Level | null;
  gap: Divergence;
}

/** Of several areas: sums of counts. Levels and distances are nothing that could be summed; what is withheld of one is withheld of all. */
export function sumOf(areas: readonly AreaOnMap[], isOnly: boolean): Figures {
  const sum = (of: (area: AreaOnMap) => number): number => areas.reduce((total, area) => total + of(area), 0);
  const levels = areas.map((area) => levelsOf(area, isOnly));
  const [only] = areas;
  const isOne = areas.length === 1;
  return {
    judged: sum(({ judged }) => judged),
    compared: sum(({ compared }) => compared),
    apart: sum(({ apart }) => apart),
    levels: levels.includes(null) ? null : countsOf(levels.flatMap((one) => (one === null ? [] : [one]))),
    statements: areas.some(({ statements }) => statements === null) ? null : sum(({ statements }) => statements ?? 0),
    level: isOne ? (only?.level ?? null) : null,
    gap: isOne ? (only?.gap ?? null) : null,
  };
}

/** Of a single recommendation its level is told by its own page, however few said it. */
function levelsOf({ levels, level }: AreaOnMap, isOnly: boolean): Figures['levels'] {
  return isOnly ? countsOf(level === null ? [] : [oneAt(level)]) : levels;
}

function oneAt(level: Level): [number, number, number, number] {
  const [a, b, c, d] = LEVEL_NAMES.map((_, step) => (step === level ? 1 : 0));
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0];
}

function countsOf(all: readonly (readonly number[])[]): [number, number, number, number] {
  const at = (level: number): number => all.reduce((sum, counts) => sum + (counts[level] ?? 0), 0);
  return [at(0), at(1), at(2), at(3)];
}

/** What is counted, or how far apart, or at which level; null where there is nothing to tell. */
export function valueOf(figures: Figures, measure: Measure, isOnly: boolean): number | null {
  if (measure === 'statements') return figures.statements;
  if (measure === 'levels')
    return isOnly ? figures.level : figures.levels === null || figures.judged === 0 ? null : figures.judged;
  if (isOnly) return figures.gap;
  return figures.compared > 0 ? figures.apart : null;
}

/** One shape of the outline, with what the areas that lie in it sum up to. */
export interface OutlineFigures {
  outline: string;
  /** Slugs. */
  areas: string[];
  figures: Figures;
}

export function outlineOf(map: TerritoryMap, areas: readonly Area[]): OutlineFigures[] {
  const known = new Map(map.areas.map((one) => [one.area, one]));
  return [...Map.groupBy(areas, ({ outline }) => outline)].map(([outline, inside]) => ({
    outline,
    areas: inside.map(({ slug }) => slug),
    figures: sumOf(
      inside.flatMap(({ slug }) => known.get(slug) ?? []),
      map.only !== null,
    ),
  }));
}
