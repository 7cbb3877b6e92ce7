import { PERSPECTIVES, SIDE_PAIRS, type DisagreementsQuery } from '@parole-tenue/contract';

import { SLUG, several, wholeNumber, withoutEmpty, type AddressedView, type Source } from '../../shared/data/list-view';

/** What the address of the page says; the same names as the API's. */
export type DisagreementsView = Omit<DisagreementsQuery, 'limit'> & AddressedView;

export const LARGEST_GAP = 3;

/** Reads the address; what is no filter of ours is left out, so that a damaged link still shows a list. */
export function viewFromAddress(params: Source): DisagreementsView {
  const asked = params.getAll('between').map(inOrder);
  return withoutEmpty<DisagreementsView>({
    theme: several(params, 'theme', SLUG),
    area: several(params, 'area', SLUG),
    organisation: several(params, 'organisation', SLUG),
    between: SIDE_PAIRS.filter((pair) => asked.includes(pair)),
    divergence: wholeNumber(params.get('divergence'), LARGEST_GAP),
    cursor: params.get('cursor') ?? undefined,
  });
}

/** Two sides are one pair, whichever is named first. */
function inOrder(pair: string): string {
  const sides = pair.split(':');
  return PERSPECTIVES.filter((one) => sides.includes(one)).join(':');
}
