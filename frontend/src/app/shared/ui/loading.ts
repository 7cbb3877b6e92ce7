import { Component } from '@angular/core';

import { Say } from '../../i18n/say.pipe';

/** Says in words that something is under way; it keeps the height of a page so that nothing jumps. */
@Component({
  selector: 'pt-loading',
  imports: [Say],
  template: `<p>{{ 'loading' | say }}</p>`,
  styles: `
    :host {
      display: block;
      min-height: 60vh;
      color: var(--soft);
    }
  `,
  host: { role: 'status' },
})
export class Loading {}
