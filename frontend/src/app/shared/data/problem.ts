import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEMS, type Problem } from '@parole-tenue/contract';

/** Why an answer did not come: what the API says, or that there was none. */
export type Failure = Problem | { code: 'unreachable'; status: 0 };

export const UNREACHABLE: Failure = { code: 'unreachable', status: 0 };

/** Reads what went wrong from whatever an HTTP call threw. */
export function failureOf(error: unknown): Failure {
  const body: unknown = error instanceof HttpErrorResponse ? error.error : undefined;
  return isProblem(body) ? body : UNREACHABLE;
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    body.code in PROBLEMS
  );
}
