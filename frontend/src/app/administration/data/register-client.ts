import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type CreateOrganisation,
  type Organisation,
  type OrganisationDetail,
  type Page,
  type RenameOrganisation,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';
import { ReferenceClient } from '../../shared/data/reference-client';

/** Organisations as the register keeps them. */
@Injectable({ providedIn: 'root' })
export class RegisterClient {
  private readonly http = inject(HttpClient);
  private readonly reference = inject(ReferenceClient);

  list(): HttpResourceRef<Page<Organisation> | undefined> {
    return this.reference.organisations();
  }

  one(slug: () => string): HttpResourceRef<OrganisationDetail | undefined> {
    return httpResource<OrganisationDetail>(() => addressOf(slug()));
  }

  create(slug: string, organisation: CreateOrganisation): Promise<OrganisationDetail> {
    return firstValueFrom(this.http.put<OrganisationDetail>(addressOf(slug), organisation, { timeout: TIMEOUT_MS }));
  }

  rename({ slug, version }: OrganisationDetail, name: RenameOrganisation): Promise<OrganisationDetail> {
    return firstValueFrom(this.http.post<OrganisationDetail>(`${addressOf(slug)}/names`, name, ifMatch(version)));
  }
}

function addressOf(slug: string): string {
  return `/api/organisations/${encodeURIComponent(slug)}`;
}
