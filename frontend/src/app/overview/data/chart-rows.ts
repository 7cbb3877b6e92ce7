import { PERSPECTIVES, type Overview, type Perspective } from '@parole-tenue/contract';

import { shareRow, type ShareRow } from '../../shared/ui/level-shares/share-table';

/** What the chart shows: all perspectives on one theme or all, or all themes as one perspective sees them. */
export type ChartView = { by: 'perspective'; theme: string | null } | { by: 'theme'; perspective: Perspective };

type Source = Pick<Overview, 'shares' | 'sharesByTheme'>;

/** Reads the address; what it does not know shows all perspectives on all themes. */
export function chartViewFrom(by: string | null, theme: string | null): ChartView {
  const perspective = PERSPECTIVES.find((one) => one === by);
  return perspective === undefined
    ? { by: 'perspective', theme: theme === '' ? null : theme }
    : { by: 'theme', perspective };
}

export function chartRows(
  source: Source,
  view: ChartView,
  names: {
    perspective: (one: Perspective) => string;
    theme: (one: Source['sharesByTheme'][number]['theme']) => string;
  },
): ShareRow[] {
  if (view.by === 'theme') {
    return source.sharesByTheme.flatMap(({ theme, shares }) =>
      shares
        .filter(({ perspective }) => perspective === view.perspective)
        .map((share) => shareRow(names.theme(theme), share)),
    );
  }
  const ofTheme = source.sharesByTheme.find(({ theme }) => theme.slug === view.theme);
  return (ofTheme?.shares ?? source.shares).map((share) =>
    shareRow(names.perspective(share.perspective), share, share.perspective),
  );
}
