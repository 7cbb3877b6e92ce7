import { type Asker } from '../../src/core/database/database.js';
import { type Organisation } from '../../src/organisations/organisation.entity.js';
import { type Browser } from '../test-app.js';

/** Somebody who asks; a visitor is nobody in particular. */
export interface Somebody {
  name: string;
  asker: Asker | null;
  browser: Browser;
}

export type Asks = Pick<Somebody, 'asker'>;

export const isOf =
  (organisation: Organisation) =>
  ({ asker }: Asks): boolean =>
    asker?.organisationId === organisation.id;
export const isLeadOf =
  (organisation: Organisation) =>
  (who: Asks): boolean =>
    isOf(organisation)(who) && who.asker?.role === 'lead';
export const isAdministrator = ({ asker }: Asks): boolean => asker?.role === 'administrator';
export const readsShared = ({ asker }: Asks): boolean =>
  asker?.organisationKind != null && asker.organisationKind !== 'government';
export const isEditor = ({ asker }: Asks): boolean => asker?.role === 'editor';

export function accountOf({ asker }: Asks): string {
  if (!asker) throw new Error('a visitor has no account');
  return asker.accountId;
}
