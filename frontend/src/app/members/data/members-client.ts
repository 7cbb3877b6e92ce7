import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  PAGE_LIMIT_MAX,
  type ActivityPage,
  type ChangeMember,
  type CreateInvitation,
  type Id,
  type InvitationsPage,
  type MembersPage,
  type NewInvitation,
  type OneTimeLink,
  type OrganisationMember,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { ifMatch } from '../../shared/data/if-match';
import { pageParams } from '../../shared/data/page-params';

/** People of the own organisation, who is invited into it, and what they did. */
@Injectable({ providedIn: 'root' })
export class MembersClient {
  private readonly http = inject(HttpClient);

  members(cursor: string | null): Promise<MembersPage> {
    return firstValueFrom(this.http.get<MembersPage>('/api/members', { params: pageParams(cursor, PAGE_LIMIT_MAX) }));
  }

  changeRole({ id, version }: OrganisationMember, role: ChangeMember['role']): Promise<OrganisationMember> {
    const body: ChangeMember = { role };
    return firstValueFrom(this.http.patch<OrganisationMember>(`/api/members/${id}`, body, ifMatch(version)));
  }

  suspend({ id }: OrganisationMember): Promise<OrganisationMember> {
    return firstValueFrom(this.http.post<OrganisationMember>(`/api/members/${id}/suspension`, null));
  }

  restore({ id }: OrganisationMember): Promise<OrganisationMember> {
    return firstValueFrom(this.http.post<OrganisationMember>(`/api/members/${id}/restoration`, null));
  }

  /** A link with which the member sets a new password. */
  help({ id }: OrganisationMember): Promise<OneTimeLink> {
    return firstValueFrom(this.http.post<OneTimeLink>(`/api/members/${id}/password-link`, null));
  }

  /** The list as a file for spreadsheets. */
  export(): Promise<string> {
    return firstValueFrom(this.http.get('/api/members/export', { responseType: 'text' }));
  }

  invitations(cursor: string | null): Promise<InvitationsPage> {
    const params = pageParams(cursor, PAGE_LIMIT_MAX);
    return firstValueFrom(this.http.get<InvitationsPage>('/api/invitations', { params }));
  }

  /** Under a used id: a new link, and the old one is void. */
  invite(id: Id, invitation: CreateInvitation): Promise<NewInvitation> {
    return firstValueFrom(this.http.put<NewInvitation>(`/api/invitations/${id}`, invitation));
  }

  async revoke(id: Id): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/invitations/${id}`));
  }

  activity(cursor: string | null): Promise<ActivityPage> {
    return firstValueFrom(this.http.get<ActivityPage>('/api/activity', { params: pageParams(cursor) }));
  }
}
