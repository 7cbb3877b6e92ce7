import { Injectable, inject, signal } from '@angular/core';
import { type FactorSecret, type RecoveryCodes } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { Attempt } from '../../shared/data/attempt';
import { failureOf } from '../../shared/data/problem';
import { AccountClient } from './account-client';
import { UnkeptCodes } from './unkept-codes';

/** Setting a second factor: a secret for the app, a code of it, and the recovery codes that come of it. */
@Injectable()
export class FactorStore {
  private readonly client = inject(AccountClient);
  private readonly session = inject(SessionStore);
  private readonly unkept = inject(UnkeptCodes);
  private readonly given = signal<FactorSecret | null>(null);

  readonly beginning = new Attempt();
  readonly secret = this.given.asReadonly();

  async begin(): Promise<void> {
    await this.beginning.run(async () => {
      this.given.set(await this.client.newFactor());
    });
  }

  async confirm(code: string): Promise<void> {
    const { codes } = await this.codesFor(code);
    this.unkept.show(codes);
    await this.session.refresh();
  }

  /** When the answer was lost on the way, the factor counts already, and nobody has seen its recovery codes: new ones, then. */
  private codesFor(code: string): Promise<RecoveryCodes> {
    return this.client.confirmFactor({ code }).catch((error: unknown) => {
      if (failureOf(error).code !== 'step_refused') throw error;
      return this.client.newRecoveryCodes();
    });
  }
}
