import { SILENCE_KINDS, type SilencesQuery } from '@parole-tenue/contract';

import { SLUG, several, wholeNumber, withoutEmpty, type AddressedView, type Source } from '../../shared/data/list-view';

/** By what the lines of the page stand together. */
export { SILENCE_GROUPINGS as GROUPINGS, type SilenceGrouping as Grouping } from '@parole-tenue/contract';

/** What the address of the page says; the same names as the API's. */
export interface SilencesView extends Omit<SilencesQuery, 'limit' | 'cursor'>, AddressedView {}

const REFERENCE = /^[A-Z0-9][A-Z0-9-]{0,30}$/;
const MAX_DAYS = 3650;

/** Reads the address; what is no filter of ours is left out, so that a damaged link still shows a list. */
export function viewFromAddress(params: Source): SilencesView {
  return withoutEmpty<SilencesView>({
    theme: several(params, 'theme', SLUG),
    organisation: several(params, 'organisation', SLUG),
    recommendation: several(params, 'recommendation', REFERENCE),
    with: SILENCE_KINDS.find((kind) => kind === params.get('with')),
    days: wholeNumber(params.get('days'), MAX_DAYS),
    by: params.get('by') === 'recommendation' ? 'recommendation' : undefined,
    cursor: params.get('cursor') ?? undefined,
  });
}
