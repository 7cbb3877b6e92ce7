import { Injectable, inject } from '@angular/core';

import { SessionKey, seal, unseal } from './session-key';
import { SessionStore } from './session-store';
import { UnsentDatabase } from './unsent-database';

/** Keeps on the device the bytes of files that are not sent, encrypted with the session's key as unsent text is. */
@Injectable({ providedIn: 'root' })
export class UnsentFiles {
  private readonly key = inject(SessionKey);
  private readonly session = inject(SessionStore);
  private readonly database = inject(UnsentDatabase);

  /** True when they are there for the next time; false where the device keeps nothing, or has no room. */
  async keep(id: string, file: Blob): Promise<boolean> {
    try {
      const sealed = await seal(id, await file.arrayBuffer(), await this.key.get());
      if (!this.session.isSignedIn()) return false;
      await this.database.put('files', sealed);
      return true;
    } catch {
      return false;
    }
  }

  /** Undefined when nothing is kept, or it is of another session. */
  async get(id: string, type: string): Promise<Blob | undefined> {
    try {
      const sealed = await this.database.get('files', id);
      return sealed && new Blob([await unseal(sealed, await this.key.get())], { type });
    } catch {
      return undefined;
    }
  }

  async forget(id: string): Promise<void> {
    await this.database.remove('files', id).catch(() => undefined);
  }

  /** Lets go of the bytes of which nobody knows any more what they were for. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    const all = await this.database.ids('files').catch(() => []);
    await Promise.all(all.filter((id) => !ids.has(id)).map((id) => this.forget(id)));
  }
}
