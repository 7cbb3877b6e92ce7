import { Injectable, signal } from '@angular/core';

/** How long a word stays on screen. */
const STAYS_MS = 6000;

/** Says in a few words that something was done; read aloud, and gone after some seconds. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly text = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly message = this.text.asReadonly();

  say(message: string): void {
    clearTimeout(this.timer);
    this.text.set(message);
    this.timer = setTimeout(() => {
      this.text.set('');
    }, STAYS_MS);
  }
}
