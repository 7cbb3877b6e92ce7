import { Injectable, RESPONSE_INIT, inject, type ErrorHandler } from '@angular/core';

/** A fault while a page is made: the page may still come right in the browser, but it is not answered as if all were well. */
@Injectable()
export class RenderFault implements ErrorHandler {
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  handleError(error: unknown): void {
    if (this.response) this.response.status = 500;
    console.error('a page could not be rendered', error);
  }
}
