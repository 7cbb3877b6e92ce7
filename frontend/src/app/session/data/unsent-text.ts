import { Injectable, inject, signal } from '@angular/core';

import { SessionKey, seal, unseal, type Sealed } from './session-key';
import { SessionStore } from './session-store';
import { UnsentDatabase } from './unsent-database';

/** Keeps on the device what was typed and not sent, encrypted with the session's key. Keeping may fail, writing goes on. */
@Injectable({ providedIn: 'root' })
export class UnsentText {
  private readonly key = inject(SessionKey);
  private readonly session = inject(SessionStore);
  private readonly database = inject(UnsentDatabase);
  private readonly works = signal(false);
  private readonly waiting = new Map<string, object | null>();
  private writing: Promise<void> | undefined;

  /** Whether the last text was kept. */
  readonly isKept = this.works.asReadonly();

  keep(id: string, text: object): void {
    this.write(id, text);
  }

  forget(id: string): void {
    this.write(id, null);
  }

  /** All that is kept of this session, by id. What cannot be read is of another one, and goes. */
  async all(): Promise<Map<string, unknown>> {
    // Asked for while there is a network, and waited for only where something is kept.
    const key = this.key.get();
    key.catch(() => undefined);
    try {
      await this.writing;
      return await this.openAll(await this.database.all('texts'), key);
    } catch {
      // No key, or a device that keeps nothing: there is nothing to take up.
      return new Map();
    }
  }

  async count(): Promise<number> {
    return (await this.ids()).length;
  }

  /** Whether something lies here under such a name, also of a session that is over. */
  async has(prefix: string): Promise<boolean> {
    return (await this.ids()).some((id) => id.startsWith(prefix));
  }

  private async ids(): Promise<string[]> {
    await this.writing;
    return this.database.ids('texts').catch(() => []);
  }

  private async openAll(all: Sealed[], key: Promise<CryptoKey>): Promise<Map<string, unknown>> {
    const texts = new Map<string, unknown>();
    for (const sealed of all) {
      const text = await open(sealed, await key).catch(() => this.database.remove('texts', sealed.id));
      if (text !== undefined) texts.set(sealed.id, text);
    }
    return texts;
  }

  /** The last word about each text counts; one is written at a time. */
  private write(id: string, text: object | null): void {
    this.waiting.set(id, text);
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    });
  }

  private async writeAll(): Promise<void> {
    for (const [id, text] of this.waiting) {
      this.waiting.delete(id);
      this.works.set(await this.writeOne(id, text).catch(() => false));
    }
  }

  private async writeOne(id: string, text: object | null): Promise<boolean> {
    if (text === null) {
      await this.database.remove('texts', id);
      return true;
    }
    const plain = new TextEncoder().encode(JSON.stringify(text));
    const sealed = await seal(id, plain, await this.key.get());
    if (!this.session.isSignedIn()) return false;
    await this.database.put('texts', sealed);
    return true;
  }
}

async function open(sealed: Sealed, key: CryptoKey): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await unseal(sealed, key))) as unknown;
}
