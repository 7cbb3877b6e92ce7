import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';

import { failureOf } from '../shared/data/problem';
import { SignInAgain } from './sign-in-again/sign-in-again';

/** When the session ended in the middle of work: asks to sign in, then sends the request again as it was. */
export const continueAfterSignIn: HttpInterceptorFn = (request, next) => {
  const again = inject(SignInAgain);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (!isSessionOver(error) || request.url === '/api/session' || !again.isNeeded()) return throwError(() => error);
      return from(again.ask()).pipe(switchMap((isIn) => (isIn ? next(request) : throwError(() => error))));
    }),
  );
};

function isSessionOver(error: unknown): boolean {
  return error instanceof HttpErrorResponse && failureOf(error).code === 'unauthenticated';
}
