import { type FrameworkLevels, type Perspective } from '@parole-tenue/contract';

import { shareRow, type ShareRow } from '../../../shared/ui/level-shares/share-table';

/** A row per perspective. */
export function rowsToday({ shares }: FrameworkLevels, nameOf: (one: Perspective) => string): ShareRow[] {
  return shares.map((share) => shareRow(nameOf(share.perspective), share, share.perspective));
}

/** A row per year, as one perspective saw it; the latest first. */
export function rowsOfYears({ years }: FrameworkLevels, side: Perspective): ShareRow[] {
  return years
    .toReversed()
    .flatMap(({ year, shares }) =>
      shares.filter(({ perspective }) => perspective === side).map((share) => shareRow(String(year), share)),
    );
}
