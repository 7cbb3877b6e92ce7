import { type Id } from '@parole-tenue/contract';

import { errorsOf, type FieldErrors } from '../../shared/data/field-errors';
import { type Failure } from '../../shared/data/problem';

/** Milestones are named by their place in what was sent; on the page each has its own id. */
export function fieldErrors(failure: Failure | null, movesSent: readonly { milestone: Id }[] = []): FieldErrors {
  const errors = Object.entries(errorsOf(failure));
  return Object.fromEntries(errors.map(([path, message]) => [fieldOf(path, movesSent), message]));
}

function fieldOf(path: string, movesSent: readonly { milestone: Id }[]): string {
  return path.replace(/^moves\.(\d+)/, (whole, place: string) => {
    const move = movesSent[Number(place)];
    return move === undefined ? whole : `moves.${move.milestone}`;
  });
}
