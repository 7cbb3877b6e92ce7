import {
  type FrameworkYear,
  type LevelShares,
  type Overview,
  type Perspective,
  PERSPECTIVES,
} from '@parole-tenue/contract';
import { type YearRow } from './framework-levels.repository.js';
import { type ShareRow, type ThemeRow } from './overview.repository.js';

/** How many of so many recommendations stand where, for each of the four perspectives. */
export function sharesOf(rows: Omit<ShareRow, 'theme'>[], recommendations: number): LevelShares[] {
  return PERSPECTIVES.map((perspective) => sharesOfOne(perspective, rows, recommendations));
}

/** The same for each theme. A recommendation under two themes counts in both. */
export function sharesByTheme(rows: ShareRow[], themes: ThemeRow[]): Overview['sharesByTheme'] {
  return themes.map(({ recommendations, ...theme }) => {
    const own = rows.filter((row) => row.theme === theme.slug);
    return { theme, recommendations, shares: sharesOf(own, recommendations) };
  });
}

/** The same for each year. */
export function sharesOfYears(rows: YearRow[], recommendations: number): FrameworkYear[] {
  const years = [...new Map(rows.map(({ year, asOf }) => [year, asOf]))];
  return years.map(([year, asOf]) => {
    const own = rows.filter((row) => row.year === year);
    return { year, asOf, shares: sharesOf(own, recommendations) };
  });
}

function sharesOfOne(perspective: Perspective, rows: Omit<ShareRow, 'theme'>[], recommendations: number): LevelShares {
  const own = rows.filter((row) => row.perspective === perspective);
  const count = (is: (row: Omit<ShareRow, 'theme'>) => boolean): number =>
    own.filter(is).reduce((sum, row) => sum + row.recommendations, 0);
  const at = (level: number): number => count((row) => row.state === 'assessed' && row.level === level);
  return {
    perspective,
    levels: [at(0), at(1), at(2), at(3)],
    outdated: count(({ state }) => state === 'outdated'),
    noEvidence: count(({ state }) => state === 'no_evidence'),
    notApplicable: count(({ state }) => state === 'not_applicable'),
    neverAssessed: recommendations - count(() => true),
  };
}
