import { type FieldCode } from '@parole-tenue/contract';

import { type Failure } from './problem';

/** Messages by the field they belong to: `text`, `moves.<id>.achievedOn`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Whether the API says that what was typed there is not the right one: a password, a code. */
export function isWrong(failure: Failure | null, field: string): boolean {
  return hasFieldCode(failure, field, 'wrong');
}

export function hasFieldCode(failure: Failure | null, field: string, what: FieldCode): boolean {
  const errors = failure !== null && 'errors' in failure ? (failure.errors ?? []) : [];
  return errors.some(({ path, code }) => path === field && code === what);
}

/** What the API says of each field, by the name it was sent under. */
export function errorsOf(failure: Failure | null): FieldErrors {
  const errors = failure !== null && 'errors' in failure ? (failure.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}
