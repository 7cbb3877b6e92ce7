import { LEVEL_NAMES, type Overview, type Perspective } from '@parole-tenue/contract';
import { type Params } from '@angular/router';

import { SHARE_COLUMNS, shareRow, type ShareColumn, type ShareRow } from '../../shared/ui/level-shares/share-table';
import { type OverviewView } from './overview-view';

type Source = Pick<Overview, 'shares' | 'sharesByTheme'>;
interface Names {
  perspective: (one: Perspective) => string;
  theme: (one: Source['sharesByTheme'][number]['theme']) => string;
}

/** All sides, or all themes as one side sees them; each number with the list of what it counts. */
export function chartRows(source: Source, { filters, by }: OverviewView, names: Names): ShareRow[] {
  if (by === undefined) {
    return source.shares.map((share) => ({
      ...shareRow(names.perspective(share.perspective), share, share.perspective),
      lists: listsOf(filters, share.perspective),
    }));
  }
  return source.sharesByTheme
    .filter(({ theme }) => filters.theme?.includes(theme.slug) ?? true)
    .flatMap(({ theme, shares }) =>
      shares
        .filter(({ perspective }) => perspective === by)
        .map((share) => ({
          ...shareRow(names.theme(theme), share),
          lists: listsOf({ ...filters, theme: [theme.slug] }, by),
        })),
    );
}

function listsOf(filters: Params, perspective: Perspective): Record<ShareColumn | 'total', Params> {
  const levels = SHARE_COLUMNS.map((column) => {
    const level = column === 'no_level' ? 'none' : String(LEVEL_NAMES.indexOf(column));
    return [column, { ...filters, level: `${perspective}:${level}` }];
  });
  return Object.fromEntries([...levels, ['total', filters]]) as Record<ShareColumn | 'total', Params>;
}
