import {
  HttpErrorResponse,
  HttpHeaders,
  HttpResponse,
  type HttpBackend,
  type HttpEvent,
  type HttpRequest,
} from '@angular/common/http';
import { Injectable, REQUEST_CONTEXT, inject } from '@angular/core';
import { defer, of, switchMap, throwError, type Observable } from 'rxjs';

import { type ApiAnswer, type ServerContext } from './server-context';

/** On the server every HTTP call goes to the API inside the process. */
@Injectable()
export class InProcessBackend implements HttpBackend {
  private readonly context = inject(REQUEST_CONTEXT) as ServerContext | null;

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    return defer(() => this.ask(request)).pipe(switchMap((answer) => toEvent(request, answer)));
  }

  private ask(request: HttpRequest<unknown>): Promise<ApiAnswer> {
    if (this.context === null) throw new Error('a page was rendered without an API to ask');
    const { pathname, search } = new URL(request.urlWithParams, 'http://localhost');
    const language = request.headers.get('accept-language');
    return this.context.api(pathname + search, language === null ? {} : { 'accept-language': language });
  }
}

function toEvent(request: HttpRequest<unknown>, answer: ApiAnswer): Observable<HttpEvent<unknown>> {
  const init = { status: answer.status, headers: new HttpHeaders(answer.headers), url: request.url };
  const body: unknown = answer.body === '' ? null : JSON.parse(answer.body);
  const isOk = answer.status >= 200 && answer.status < 300;
  return isOk
    ? of(new HttpResponse({ ...init, body }))
    : throwError(() => new HttpErrorResponse({ ...init, error: body }));
}
