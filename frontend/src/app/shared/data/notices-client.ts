import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Id } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

/** What people are told of; they say when it is noted. */
@Injectable({ providedIn: 'root' })
export class NoticesClient {
  private readonly http = inject(HttpClient);

  async close(id: Id): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/account/notices/${id}`));
  }
}
