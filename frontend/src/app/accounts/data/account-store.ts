import { Injectable, computed, inject } from '@angular/core';
import { type Account, type ChangeAccount, type Id } from '@parole-tenue/contract';

import { SessionStore } from '../../session/data/session-store';
import { answerOf } from '../../shared/data/answer';
import { NoticesClient } from '../../shared/data/notices-client';
import { AccountClient } from './account-client';

/** One's own account, as it stands, and what one does with it. */
@Injectable()
export class AccountStore {
  private readonly client = inject(AccountClient);
  private readonly told = inject(NoticesClient);
  private readonly session = inject(SessionStore);
  private readonly resource = this.client.account();
  private readonly answer = answerOf(this.resource);
  private readonly openSessions = answerOf(this.client.sessions());

  readonly account = this.answer.value;
  readonly failure = this.answer.failure;
  readonly sessions = computed(() => this.openSessions.value()?.items);
  readonly sessionsFailure = this.openSessions.failure;

  reload(): void {
    this.answer.retry();
    this.openSessions.retry();
  }

  /** For an account that somebody else's answer brought. */
  put(account: Account): void {
    this.resource.set(account);
  }

  async change(changes: ChangeAccount): Promise<void> {
    const version = this.account()?.version ?? 0;
    this.put(await this.client.change(changes, version));
    await this.session.refresh();
  }

  async closeNotice(id: Id): Promise<void> {
    await this.told.close(id);
    this.resource.update(
      (account) => account && { ...account, notices: account.notices.filter((one) => one.id !== id) },
    );
  }

  async newRecoveryCodes(): Promise<readonly string[]> {
    const { codes } = await this.client.newRecoveryCodes();
    this.resource.update((account) => account && { ...account, recoveryCodesLeft: codes.length });
    return codes;
  }

  async endSession(id: Id): Promise<void> {
    await this.client.endSession(id);
    this.openSessions.retry();
  }

  /** This one too: whoever asked is a visitor from then on. */
  async endAllSessions(): Promise<void> {
    await this.client.endAllSessions();
    this.session.forget();
  }

  async erase(): Promise<void> {
    await this.client.erase();
    this.session.forget();
  }
}
