import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type ConfirmIdentity, type Session, type SignIn } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly http = inject(HttpClient);

  get(): Promise<Session> {
    return firstValueFrom(this.http.get<Session>('/api/session'));
  }

  begin(credentials: SignIn): Promise<Session> {
    return firstValueFrom(this.http.post<Session>('/api/session', credentials));
  }

  async confirm(identity: ConfirmIdentity): Promise<void> {
    await firstValueFrom(this.http.post('/api/session/confirmation', identity));
  }

  async end(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/session'));
  }
}
