import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type Account,
  type ChangeAccount,
  type ChangePassword,
  type ConfirmFactor,
  type FactorSecret,
  type Id,
  type OpenSessionsPage,
  type PersonalData,
  type RecoveryCodes,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { ifMatch } from '../../shared/data/if-match';

const ACCOUNT = '/api/account';
const SESSIONS = `${ACCOUNT}/sessions`;

/** One's own account. */
@Injectable({ providedIn: 'root' })
export class AccountClient {
  private readonly http = inject(HttpClient);

  account(): HttpResourceRef<Account | undefined> {
    return httpResource<Account>(() => ACCOUNT);
  }

  /** All of them: nobody is signed in on a hundred devices. */
  sessions(): HttpResourceRef<OpenSessionsPage | undefined> {
    return httpResource<OpenSessionsPage>(() => ({ url: SESSIONS, params: { limit: PAGE_LIMIT_MAX } }));
  }

  change(changes: ChangeAccount, version: number): Promise<Account> {
    return firstValueFrom(this.http.patch<Account>(ACCOUNT, changes, ifMatch(version)));
  }

  async changePassword(change: ChangePassword): Promise<void> {
    await firstValueFrom(this.http.put(`${ACCOUNT}/password`, change));
  }

  newFactor(): Promise<FactorSecret> {
    return firstValueFrom(this.http.post<FactorSecret>(`${ACCOUNT}/factor`, null));
  }

  confirmFactor(confirmation: ConfirmFactor): Promise<RecoveryCodes> {
    return firstValueFrom(this.http.put<RecoveryCodes>(`${ACCOUNT}/factor`, confirmation));
  }

  newRecoveryCodes(): Promise<RecoveryCodes> {
    return firstValueFrom(this.http.post<RecoveryCodes>(`${ACCOUNT}/recovery-codes`, null));
  }

  async endSession(id: Id): Promise<void> {
    await firstValueFrom(this.http.delete(`${SESSIONS}/${id}`));
  }

  async endAllSessions(): Promise<void> {
    await firstValueFrom(this.http.delete(SESSIONS));
  }

  data(): Promise<PersonalData> {
    return firstValueFrom(this.http.get<PersonalData>(`${ACCOUNT}/data`));
  }

  async erase(): Promise<void> {
    await firstValueFrom(this.http.post(`${ACCOUNT}/erasure`, null));
  }
}
