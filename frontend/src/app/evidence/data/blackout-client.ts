import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  BLACKOUT_PATHS,
  type Blackout,
  type BlackoutPreview,
  type BlackoutTarget,
  type CreateBlackout,
  type Id,
  type InspectBlackout,
} from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { TIMEOUT_MS, ifMatch } from '../../shared/data/if-match';

export type BlackoutStep = Blackout['allowedActions'][number];

const at = (id: Id): string => `/api/blackouts/${encodeURIComponent(id)}`;

/** Words to black out in what is published. */
@Injectable({ providedIn: 'root' })
export class BlackoutClient {
  private readonly http = inject(HttpClient);

  get(id: Id): Promise<Blackout> {
    return firstValueFrom(this.http.get<Blackout>(at(id), { timeout: TIMEOUT_MS }));
  }

  /** As it is published, whatever noun it is of. */
  published({ noun, id }: BlackoutTarget): Promise<object> {
    const address = `/api/${BLACKOUT_PATHS[noun]}/${encodeURIComponent(id)}`;
    return firstValueFrom(this.http.get<object>(address, { timeout: TIMEOUT_MS }));
  }

  inspect(wish: InspectBlackout): Promise<BlackoutPreview> {
    return firstValueFrom(this.http.post<BlackoutPreview>('/api/blackouts/inspection', wish, { timeout: TIMEOUT_MS }));
  }

  create(id: Id, wish: CreateBlackout): Promise<Blackout> {
    return firstValueFrom(this.http.put<Blackout>(at(id), wish, { timeout: TIMEOUT_MS }));
  }

  decide({ id, version }: Pick<Blackout, 'id' | 'version'>, step: BlackoutStep): Promise<Blackout> {
    return firstValueFrom(this.http.post<Blackout>(`${at(id)}/${step}`, {}, ifMatch(version)));
  }
}
