import { Component, DOCUMENT, inject } from '@angular/core';

import { Say } from '../i18n/say.pipe';

/** A page that nobody wonders about. */
const ELSEWHERE = 'https://fr.wikipedia.org/';

/** Leaves at once: the session ends, and "back" does not return to the page. */
@Component({
  selector: 'pt-quick-exit',
  imports: [Say],
  template: `<button type="button" class="button danger" (click)="leave()">{{ 'shell.quickExit' | say }}</button>`,
})
export class QuickExit {
  private readonly document = inject(DOCUMENT);

  protected leave(): void {
    // Not awaited, and alive beyond the page: what counts is to be gone.
    void fetch('/api/session', { method: 'DELETE', keepalive: true });
    this.document.body.hidden = true;
    this.document.location.replace(ELSEWHERE);
  }
}
