import { Injectable, inject, signal } from '@angular/core';
import { type Id, type PlacedRemark } from '@parole-tenue/contract';

import { UnsentText } from '../../session/data/unsent-text';

interface Draft {
  remark: string;
  remarks: readonly PlacedRemark[];
}

const EMPTY: Draft = { remark: '', remarks: [] };

/** What somebody writes to the author of a statement before sending it back: kept on the device until it is sent. */
@Injectable()
export class ReturnDraft {
  private readonly device = inject(UnsentText);
  private readonly held = signal<Draft>(EMPTY);
  private of: Id | undefined;

  readonly draft = this.held.asReadonly();

  /** Takes up what was written about that statement and never sent; true when there is something. */
  async open(id: Id): Promise<boolean> {
    this.of = id;
    const kept = (await this.device.all()).get(keyOf(id)) as Draft | undefined;
    if (kept === undefined || this.of !== id) return false;
    this.held.set(kept);
    return true;
  }

  write(changes: Partial<Draft>): void {
    this.held.update((draft) => ({ ...draft, ...changes }));
    if (this.of !== undefined) this.device.keep(keyOf(this.of), this.held());
  }

  /** It is sent. The words stay on the page, for whoever takes the step back. */
  forget(): void {
    if (this.of !== undefined) this.device.forget(keyOf(this.of));
  }
}

const keyOf = (id: Id): string => `${id}/return`;
