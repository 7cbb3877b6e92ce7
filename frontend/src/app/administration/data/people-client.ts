import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { PAGE_LIMIT_MAX, type PeoplePage, type Person } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { pageParams } from '../../shared/data/page-params';

@Injectable({ providedIn: 'root' })
export class PeopleClient {
  private readonly http = inject(HttpClient);

  people(cursor: string | null, limit?: number): Promise<PeoplePage> {
    return firstValueFrom(this.http.get<PeoplePage>('/api/people', { params: pageParams(cursor, limit) }));
  }

  /** Everybody, for choosing one. */
  async all(): Promise<Person[]> {
    const people: Person[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: PeoplePage = await this.people(cursor ?? null, PAGE_LIMIT_MAX);
      people.push(...page.items);
      cursor = page.nextCursor;
    }
    return people;
  }
}
