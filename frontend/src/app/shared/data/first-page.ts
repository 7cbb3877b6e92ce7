import { ApplicationRef, Injectable, inject, signal } from '@angular/core';

/** Whether the first page stands. It came drawn, with the answers to what it asks for: those that a visitor gets. */
@Injectable({ providedIn: 'root' })
export class FirstPage {
  private readonly isOver = signal(false);
  readonly stands = this.isOver.asReadonly();

  constructor() {
    void inject(ApplicationRef)
      .whenStable()
      .then(() => {
        this.isOver.set(true);
      });
  }
}
