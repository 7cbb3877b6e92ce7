import { Injectable, signal } from '@angular/core';

import { type WordKey } from '../../i18n/word-keys';

/** Fields in which something stands that cannot be taken over as it is, each with what to do about it. */
@Injectable()
export class Unfinished {
  private readonly fields = signal<ReadonlyMap<string, WordKey>>(new Map());

  readonly all = this.fields.asReadonly();

  set(name: string, what: WordKey | null): void {
    if ((this.fields().get(name) ?? null) === what) return;
    const fields = new Map(this.fields());
    if (what === null) fields.delete(name);
    else fields.set(name, what);
    this.fields.set(fields);
  }
}
