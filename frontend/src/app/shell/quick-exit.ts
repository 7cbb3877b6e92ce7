import { Component, DOCUMENT, inject } from '@angular/core';

import { Say } from '../i18n/say.pipe';
import { tellOtherTabs, wipeDevice } from '../session/device';

/** A page that nobody wonders about. */
const ELSEWHERE = 'https://fr.wikipedia.org/';

/** Presses of the shift key in a row that leave: at hand for whoever types, also while a dialog covers the button. */
const PRESSES = 3;

/** Leaves at once: the session ends, and "back" does not return to the page. */
@Component({
  selector: 'pt-quick-exit',
  imports: [Say],
  template: `<button type="button" class="button danger" [title]="'shell.quickExitKeys' | say" (click)="leave()">
    {{ 'shell.quickExit' | say }}
  </button>`,
  host: { '(document:keydown)': 'count($event)' },
})
export class QuickExit {
  private readonly document = inject(DOCUMENT);
  private presses = 0;

  protected leave(): void {
    // Not awaited, and alive beyond the page: what counts is to be gone.
    void fetch('/api/session', { method: 'DELETE', keepalive: true });
    this.document.body.hidden = true;
    wipeDevice();
    tellOtherTabs();
    this.document.location.replace(ELSEWHERE);
  }

  protected count({ key, repeat }: KeyboardEvent): void {
    if (repeat) return;
    this.presses = key === 'Shift' ? this.presses + 1 : 0;
    if (this.presses === PRESSES) this.leave();
  }
}
