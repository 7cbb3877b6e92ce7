import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Injector, inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';

import { failureOf } from '../shared/data/problem';
import { Confirmation } from './confirmation/confirmation';
import { FactorFirst } from './factor-first';

/**
 * Before something grave the API wants to hear again who one is: asks, then sends the request again as it was. Who has no
 * second factor yet, where one is needed, is led to it.
 */
export const continueAfterConfirmation: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: unknown) => {
      const refusal = refusalOf(error);
      if (refusal === 'factor_required') injector.get(FactorFirst).lead();
      if (refusal !== 'confirmation_required') return throwError(() => error);
      const isConfirmed = from(injector.get(Confirmation).ask());
      return isConfirmed.pipe(switchMap((isSo) => (isSo ? next(request) : throwError(() => error))));
    }),
  );
};

function refusalOf(error: unknown): string | undefined {
  return error instanceof HttpErrorResponse ? failureOf(error).code : undefined;
}
