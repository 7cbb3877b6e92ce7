import { ADDRESSEES, type Addressee, type RecommendationFilters } from '@parole-tenue/contract';

import { SLUG, several, withoutEmpty, type AddressedView, type Source } from '../../shared/data/list-view';
import { MEASURES, type Measure } from '../../shared/ui/area-map/figures';

/** The recommendations that the map is about; the same names as the API's. */
export type MapFilters = Pick<
  RecommendationFilters,
  'q' | 'framework' | 'theme' | 'area' | 'organisation' | 'addressee' | 'period'
>;

/** What the address of the map says: which recommendations, what is shown of them, and how. The first of each is left out. */
export interface MapView extends MapFilters, AddressedView {
  measure?: Measure;
  view?: 'outline';
}

const QUARTER = /^20\d{2}-Q[1-4]$/;
const MAX_QUERY = 200;

/** Reads the address; what is nothing of ours is left out, so that a damaged link still shows a map. */
export function viewFromAddress(params: Source): MapView {
  const measure = MEASURES.find((known) => known === params.get('measure'));
  return withoutEmpty<MapView>({
    q: params.get('q')?.trim().slice(0, MAX_QUERY),
    framework: several(params, 'framework', SLUG),
    theme: several(params, 'theme', SLUG),
    area: several(params, 'area', SLUG),
    organisation: several(params, 'organisation', SLUG),
    addressee: ADDRESSEES.filter((one) => params.getAll('addressee').includes(one)) satisfies Addressee[],
    period: several(params, 'period', QUARTER),
    measure: measure === MEASURES[0] ? undefined : measure,
    view: params.get('view') === 'outline' ? 'outline' : undefined,
  });
}

export function filtersOf({ measure: _, view: __, ...filters }: MapView): MapFilters {
  return filters;
}
