import { signal } from '@angular/core';

import { failureToTell, type Failure } from './problem';

/** Something that somebody asked for: whether it is under way, and why it did not come about. One at a time. */
export class Attempt {
  private readonly busy = signal(false);
  private readonly trouble = signal<Failure | null>(null);

  readonly isBusy = this.busy.asReadonly();
  readonly failure = this.trouble.asReadonly();

  forget(): void {
    this.trouble.set(null);
  }

  /** What came of it; undefined when it failed, or another was still under way. */
  async run<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      return await work();
    } catch (error) {
      this.trouble.set(failureToTell(error));
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
