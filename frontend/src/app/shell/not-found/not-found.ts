import { Component, RESPONSE_INIT, inject } from '@angular/core';

import { Say } from '../../i18n/say.pipe';

@Component({ selector: 'pt-not-found', imports: [Say], template: `<h1>{{ 'notFound.title' | say }}</h1>` })
export class NotFound {
  constructor() {
    const response = inject(RESPONSE_INIT, { optional: true });
    if (response) response.status = 404;
  }
}
