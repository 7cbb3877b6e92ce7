import { Component, DestroyRef, inject, input, output } from '@angular/core';

import { Say } from '../../../i18n/say.pipe';

/** How long one may take it back from here; whoever points at it or has the focus in it is given time. */
const STAYS_MS = 10_000;

/** That something was done, and the way back, for some seconds. */
@Component({
  selector: 'pt-undo-toast',
  imports: [Say],
  template: `
    <p>
      <span role="status">{{ message() }}</span>
      <button type="button" class="button" (click)="undone.emit()">{{ 'report.undo.do' | say }}</button>
    </p>
  `,
  styles: `
    :host {
      position: fixed;
      inset: auto var(--s4) calc(var(--s16) + var(--s4));
      z-index: 21;
      display: flex;
      justify-content: center;
      pointer-events: none;
    }

    p {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s4);
      align-items: center;
      padding: var(--s2) var(--s3) var(--s2) var(--s5);
      border-radius: var(--radius);
      background: var(--ink);
      color: var(--paper);
      /* Else the browser lays paper under words that are paper themselves. */
      forced-color-adjust: none;
      pointer-events: auto;
    }
  `,
  host: {
    '(pointerenter)': 'stay()',
    '(focusin)': 'stay()',
    '(pointerleave)': 'count()',
    '(focusout)': 'count()',
  },
})
export class UndoToast {
  readonly message = input.required<string>();
  readonly undone = output();
  readonly gone = output();

  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.count();
    inject(DestroyRef).onDestroy(() => {
      this.stay();
    });
  }

  protected stay(): void {
    clearTimeout(this.timer);
  }

  protected count(): void {
    this.stay();
    this.timer = setTimeout(() => {
      this.gone.emit();
    }, STAYS_MS);
  }
}
