import { signal } from '@angular/core';
import { type NewTranslated } from '@parole-tenue/contract';

import { type Memory } from './editing';
import { isWordless, NO_WORDS } from './new-words';

/** Why something is changed: asked for beside the record, and kept like what is typed into it until it is saved. */
export class Explanation {
  private readonly said = signal<NewTranslated>(NO_WORDS);
  readonly words = this.said.asReadonly();
  private memory: Memory | undefined;

  /** Takes up what was typed before and never saved. */
  async keepIn(memory: Memory): Promise<void> {
    this.memory = memory;
    const found = (await memory.find()) as NewTranslated | undefined;
    if (found !== undefined && isWordless(this.said())) this.said.set(found);
  }

  type(words: NewTranslated): void {
    this.said.set(words);
    this.memory?.keep(words);
  }

  /** It is saved, or the person lets go of it. */
  letGo(): void {
    this.memory?.forget();
  }
}
