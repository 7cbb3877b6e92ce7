import {
  REQUEST_KINDS,
  type CreateAdminRequest,
  type Organisation,
  type Person,
  type RequestKind,
} from '@parole-tenue/contract';

import { isDissolved } from '../../shared/util/standing';

/** What is typed, as text of the form's fields. */
export interface Wish {
  kind: RequestKind | '';
  organisation: string;
  person: string;
  email: string;
  role: string;
  organisationKind: string;
  reason: string;
}
export type Asked = keyof Omit<CreateAdminRequest, 'kind' | 'reason'>;
/** What is chosen from a list. */
export type Select = 'kind' | Exclude<Asked, 'email'>;

/** Organisations to which that can happen today. */
export function organisationsFor(kind: RequestKind, organisations: readonly Organisation[]): Organisation[] {
  const living = organisations.filter((one) => !isDissolved(one));
  if (kind === 'restore_organisation') return living.filter(({ isSuspended }) => isSuspended);
  if (kind === 'appoint_lead' || kind === 'suspend_organisation')
    return living.filter(({ isSuspended }) => !isSuspended);
  return living;
}

/** People to whom that can happen today. */
export function peopleFor(kind: RequestKind, people: readonly Person[]): Person[] {
  return people.filter(({ isSuspended }) => isSuspended === (kind === 'restore_person'));
}

export function kindOf(text: string | null): RequestKind | '' {
  return REQUEST_KINDS.find((kind) => kind === text) ?? '';
}
