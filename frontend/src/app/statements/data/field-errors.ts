import { type FieldProblem, type Id } from '@parole-tenue/contract';

import { type Failure } from '../../shared/data/problem';

/** Messages of the API by the field they belong to: `text`, `moves.<id>.achievedOn`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Milestones are named by their place in what was sent; on the page each has its own id. */
export function fieldErrors(failure: Failure | null, movesSent: readonly { milestone: Id }[] = []): FieldErrors {
  const errors = failure !== null && 'errors' in failure ? (failure.errors ?? []) : [];
  return Object.fromEntries(errors.map((error) => [fieldOf(error, movesSent), error.message]));
}

function fieldOf({ path }: FieldProblem, movesSent: readonly { milestone: Id }[]): string {
  return path.replace(/^moves\.(\d+)/, (whole, place: string) => {
    const move = movesSent[Number(place)];
    return move === undefined ? whole : `moves.${move.milestone}`;
  });
}
