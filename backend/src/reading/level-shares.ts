import {
  type FrameworkYear,
  type LevelShares,
  type Overview,
  type Perspective,
  PERSPECTIVES,
} from '@parole-tenue/contract';
import { type YearSeen } from './levels-of-day.js';
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

/** The same for each year, oldest first. */
export function sharesOfYears(seen: YearSeen[], recommendations: number): FrameworkYear[] {
  const days = [...Map.groupBy(seen, ({ asOf }) => asOf)].sort(([one], [other]) => (one < other ? -1 : 1));
  return days.map(([asOf, those]) => {
    const views = those.flatMap(({ perspectives }) => perspectives).filter(({ state }) => state !== 'never_assessed');
    const rows = views.map((view) => ({ ...view, recommendations: 1 }));
    return { year: Number(asOf.slice(0, 4)), asOf, shares: sharesOf(rows, recommendations) };
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
