import { type FieldCode } from '@parole-tenue/contract';
import { type FieldFault } from './problems.js';

/** The fault, if it is one. */
export function faultIf(isWrong: boolean, path: string, code: FieldCode): FieldFault[] {
  return isWrong ? [{ path, code }] : [];
}

/** What is wrong with each of a list's records, each at its place in it: `moves.2.achievedOn`. */
export function faultsIn<Item>(
  list: string,
  items: readonly Item[],
  faultsOf: (item: Item) => FieldFault[],
): FieldFault[] {
  return items.flatMap((item, index) =>
    faultsOf(item).map(({ path, code }) => ({ path: `${list}.${String(index)}.${path}`, code })),
  );
}

/** Somebody is to write something there. */
export const isBlank = (text: string): boolean => text.trim() === '';
