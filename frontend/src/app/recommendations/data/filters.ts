import {
  ADDRESSEES,
  PERSPECTIVES,
  RECOMMENDATION_SORTS,
  type Addressee,
  type RecommendationFilters,
  type RecommendationSort,
} from '@parole-tenue/contract';

import { SLUG, several, wholeNumber, withoutEmpty, type AddressedView, type Source } from '../../shared/data/list-view';

/** What the address of the list says: filters, order, place in the list. The same names as the API's. */
export interface ListView extends RecommendationFilters, AddressedView {
  sort?: RecommendationSort;
}

const LEVEL = new RegExp(`^(${PERSPECTIVES.join('|')}):([0-3]|none)$`);
const QUARTER = /^20\d{2}-Q[1-4]$/;
const MAX_SILENT_DAYS = 3650;
const MAX_QUERY = 200;

/** Reads the address; what is no filter of ours is left out, so that a damaged link still shows a list. */
export function viewFromAddress(params: Source): ListView {
  const q = params.get('q')?.trim().slice(0, MAX_QUERY);
  const sort = RECOMMENDATION_SORTS.find((known) => known === params.get('sort'));
  return withoutEmpty<ListView>({
    q,
    framework: several(params, 'framework', SLUG),
    theme: several(params, 'theme', SLUG),
    addressee: ADDRESSEES.filter((one) => params.getAll('addressee').includes(one)) satisfies Addressee[],
    organisation: several(params, 'organisation', SLUG),
    area: several(params, 'area', SLUG),
    period: several(params, 'period', QUARTER),
    level: several(params, 'level', LEVEL),
    divergence: wholeNumber(params.get('divergence'), 3),
    silentFor: wholeNumber(params.get('silentFor'), MAX_SILENT_DAYS),
    overdue: params.get('overdue') === 'true' || undefined,
    judged: params.get('judged') === 'none' ? 'none' : undefined,
    invited: params.get('invited') === 'false' ? false : undefined,
    sort: sort === 'reference' ? undefined : sort,
    cursor: params.get('cursor') ?? undefined,
  });
}
