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

/** Answered where the person acts at once: a dialog asks who they are, or they are led to their second factor. */
const TOLD_ON_THE_WAY: readonly Failure['code'][] = ['confirmation_required', 'factor_required'];

/** What a page tells of something that did not come about; null when the person knows already. */
export function failureToTell(error: unknown): Failure | null {
  const failure = failureOf(error);
  return TOLD_ON_THE_WAY.includes(failure.code) ? null : failure;
}

/** For how many seconds the API asks to wait before the next try; 0 when it does not. */
export function secondsToWait(error: unknown): number {
  return error instanceof HttpErrorResponse ? secondsIn(error.headers.get('Retry-After')) : 0;
}

/** Of a `Retry-After` header. */
export function secondsIn(header: string | null | undefined): number {
  const seconds = Number(header ?? 0);
  return Number.isFinite(seconds) ? Math.ceil(Math.max(seconds, 0)) : 0;
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

/** What an answer that came past Angular says, by its text. */
export function problemIn(body: string): Failure {
  try {
    const problem: unknown = JSON.parse(body);
    return isProblem(problem) ? problem : UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}
