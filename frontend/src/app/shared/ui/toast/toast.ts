import { Component, inject } from '@angular/core';

import { Announcer } from './announcer';

/** Where the announcer's words are shown and read aloud; stands once, in the shell. */
@Component({
  selector: 'pt-toast',
  template: `@if (announcer.message()) {
    <p>{{ announcer.message() }}</p>
  }`,
  styles: `
    :host {
      position: fixed;
      inset: auto var(--s4) var(--s4);
      z-index: 20;
      display: flex;
      justify-content: center;
      pointer-events: none;
    }

    p {
      padding: var(--s3) var(--s5);
      border-radius: var(--radius);
      background: var(--ink);
      color: var(--paper);
      /* Else the browser lays paper under words that are paper themselves. */
      forced-color-adjust: none;
    }
  `,
  host: { role: 'status', 'aria-live': 'polite' },
})
export class Toast {
  protected readonly announcer = inject(Announcer);
}
