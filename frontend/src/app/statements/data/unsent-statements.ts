import { Injectable, inject } from '@angular/core';
import { type Id, type StatementNoun } from '@parole-tenue/contract';

import { UnsentText } from '../../session/data/unsent-text';
import { type Unsaved } from './save-queue';
import { type Subject } from './statement-types';

/** What the device keeps of a statement that is being written. */
export interface Unsent {
  noun: StatementNoun;
  id: Id;
  subject: Subject;
  unsaved: Unsaved;
}

/** Statements as far as they were typed on this device and never sent. */
@Injectable({ providedIn: 'root' })
export class UnsentStatements {
  private readonly device = inject(UnsentText);

  async of(noun: StatementNoun): Promise<Unsent[]> {
    const all = [...(await this.device.all()).values()] as Unsent[];
    return all.filter((one) => one.noun === noun);
  }

  keep(unsent: Unsent): void {
    this.device.keep(unsent.id, unsent);
  }

  forget(id: Id): void {
    this.device.forget(id);
  }
}
