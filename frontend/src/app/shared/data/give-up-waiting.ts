import { type HttpInterceptorFn } from '@angular/common/http';

import { TIMEOUT_MS } from './if-match';

/** Whatever is to be done gets an answer in time or may be sent again: nobody stands before a button that never comes back. */
export const giveUpWaiting: HttpInterceptorFn = (request, next) =>
  next(request.method === 'GET' || request.timeout ? request : request.clone({ timeout: TIMEOUT_MS }));
