import { ADDRESSEES, PERSPECTIVES, type OverviewQuery, type Perspective } from '@parole-tenue/contract';

import { SLUG, several, withoutEmpty, type Source } from '../../shared/data/list-view';

/** What the address of the page says: what it is narrowed by, under the same names as the list's. */
export type OverviewFilters = Pick<
  OverviewQuery,
  'theme' | 'framework' | 'area' | 'organisation' | 'addressee' | 'period'
>;

export interface OverviewView {
  filters: OverviewFilters;
  /** Whose view the chart shows by theme; of all by side where nothing is said. */
  by: Perspective | undefined;
}

const QUARTER = /^20\d{2}-Q[1-4]$/;

/** Reads the address; what is no filter of ours is left out, so that a damaged link still shows where things stand. */
export function viewFromAddress(params: Source): OverviewView {
  return {
    filters: withoutEmpty<OverviewFilters>({
      theme: several(params, 'theme', SLUG),
      framework: several(params, 'framework', SLUG),
      area: several(params, 'area', SLUG),
      organisation: several(params, 'organisation', SLUG),
      addressee: ADDRESSEES.filter((one) => params.getAll('addressee').includes(one)),
      period: several(params, 'period', QUARTER),
    }),
    by: PERSPECTIVES.find((one) => one === params.get('by')),
  };
}
