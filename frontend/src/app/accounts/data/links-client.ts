import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type AcceptInvitation,
  type AskPasswordLink,
  type InspectInvitation,
  type InspectedInvitation,
  type Session,
  type UsePasswordLink,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

/** What links open for somebody who is not signed in. */
@Injectable({ providedIn: 'root' })
export class LinksClient {
  private readonly http = inject(HttpClient);

  inspect(invitation: InspectInvitation): Promise<InspectedInvitation> {
    return firstValueFrom(this.http.post<InspectedInvitation>('/api/invitations/inspection', invitation));
  }

  accept(acceptance: AcceptInvitation): Promise<Session> {
    return firstValueFrom(this.http.post<Session>('/api/invitations/acceptance', acceptance));
  }

  async askPasswordLink(asked: AskPasswordLink): Promise<void> {
    await firstValueFrom(this.http.post('/api/password-links', asked));
  }

  async usePasswordLink(use: UsePasswordLink): Promise<void> {
    await firstValueFrom(this.http.post('/api/password-links/use', use));
  }
}
