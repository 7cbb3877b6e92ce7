import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Workspace } from '@parole-tenue/contract';

@Injectable({ providedIn: 'root' })
export class WorkspaceClient {
  /** Not asked for those who have none. */
  workspace(isAllowed: () => boolean): HttpResourceRef<Workspace | undefined> {
    return httpResource<Workspace>(() => (isAllowed() ? '/api/workspace' : undefined));
  }
}
