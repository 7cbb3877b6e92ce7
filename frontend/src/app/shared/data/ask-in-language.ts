import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';

import { Words } from '../../i18n/words';

/** Asks the API for its messages in the language of the page. */
export const askInLanguage: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'Accept-Language': inject(Words).language() } }));
