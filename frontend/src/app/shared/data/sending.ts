import { DestroyRef, computed, inject, linkedSignal, signal } from '@angular/core';

import { Attempt } from './attempt';
import { errorsOf, type FieldErrors } from './field-errors';
import { secondsToWait } from './problem';

const A_SECOND_MS = 1000;

/** The sending of a form: what is wrong with which field, and for how long the API wants none. Made by a component. */
export class Sending extends Attempt {
  private readonly left = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** By field: what the API says, or what `check` found before anything was sent. */
  private readonly wrong = linkedSignal<FieldErrors>(() => errorsOf(this.failure()));
  readonly errors = this.wrong.asReadonly();
  /** Seconds until the next try may be sent. */
  readonly wait = this.left.asReadonly();
  readonly isHeld = computed(() => this.isBusy() || this.wait() > 0);

  constructor() {
    super();
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /** Says what is missing, by field. True when nothing is, and nothing is under way or has to wait. */
  check(errors: Readonly<Record<string, string | false>>): boolean {
    if (this.isHeld()) return false;
    const found = Object.entries(errors).filter((error): error is [string, string] => error[1] !== false);
    this.forget();
    this.wrong.set(Object.fromEntries(found));
    return found.length === 0;
  }

  override async run<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | undefined> {
    if (this.wait() > 0) return undefined;
    return super.run(async () => {
      try {
        return await work();
      } catch (error) {
        this.countDown(secondsToWait(error));
        throw error;
      }
    });
  }

  private countDown(seconds: number): void {
    this.left.set(seconds);
    if (seconds === 0) return;
    this.timer = setTimeout(() => {
      this.countDown(seconds - 1);
      if (seconds === 1) this.forget();
    }, A_SECOND_MS);
  }
}
