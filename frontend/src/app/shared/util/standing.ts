import { type Organisation } from '@parole-tenue/contract';

import { today } from './dates';

/** Whether an organisation has ceased to exist. */
export function isDissolved({ until }: Pick<Organisation, 'until'>): boolean {
  return until !== null && until <= today();
}
