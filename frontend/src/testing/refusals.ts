import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEMS, type FieldProblem, type Problem, type ProblemCode } from '@parole-tenue/contract';
import { firstValueFrom, throwError } from 'rxjs';

/** What a client throws when the API refuses. */
export function refusal(code: ProblemCode, problem: Partial<Problem> = {}): HttpErrorResponse {
  const status = PROBLEMS[code];
  const error: Problem = { type: '', title: code, status, code, detail: 'Détail.', requestId: 'r', ...problem };
  return new HttpErrorResponse({ status, error });
}

export function wrongField(path: string, code: FieldProblem['code'] = 'wrong', message = 'Faux.'): HttpErrorResponse {
  return refusal('invalid', { errors: [{ path, code, message }] });
}

/** An answer that never comes, for this reason. */
export function refused(error: HttpErrorResponse): Promise<never> {
  return firstValueFrom(throwError(() => error));
}
