import { inject } from '@angular/core';
import { type CanMatchFn } from '@angular/router';
import { type Permission } from '@parole-tenue/contract';

import { SessionStore } from './data/session-store';

/** For whom nothing of this is granted the page does not exist; a visitor passes on to be asked to sign in. */
export function permitted(...permissions: Permission[]): CanMatchFn {
  return async () => {
    const session = inject(SessionStore);
    const user = await session.load();
    return user === null || permissions.some((permission) => session.can(permission));
  };
}
