import {
  REQUEST_KINDS,
  type CreateAdminRequest,
  type Id,
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
export function peopleFor(kind: RequestKind, people: readonly Person[], me?: Id): Person[] {
  if (kind === 'reset_factor') return people.filter((person) => canLoseFactor(person, me));
  return people.filter(({ isSuspended }) => isSuspended === (kind === 'restore_person'));
}

/** Who has a second factor to lose, and has not just used it to ask. */
export function canLoseFactor({ id, hasFactor, isSuspended }: Person, me?: Id): boolean {
  return hasFactor && !isSuspended && id !== me;
}

export function kindOf(text: string | null): RequestKind | '' {
  return REQUEST_KINDS.find((kind) => kind === text) ?? '';
}
