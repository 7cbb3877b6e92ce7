import { HttpClient } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import { type SessionUser, type UnsentKey } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { SessionStore } from './session-store';
import { type Sealed, UnsentDatabase } from './unsent-database';

const CIPHER = 'AES-GCM';
const IV_BYTES = 12;
const TIMEOUT_MS = 30_000;

/**
 * Keeps on the device what was typed and not sent, encrypted with a key that the server gives to the session and that is
 * never stored: when the session is over nobody reads it any more. Keeping may fail, writing goes on.
 */
@Injectable({ providedIn: 'root' })
export class UnsentText {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly database = inject(UnsentDatabase);
  private readonly works = signal(false);
  private readonly waiting = new Map<string, object | null>();
  private writing: Promise<void> | undefined;
  private held: { by: SessionUser; key: Promise<CryptoKey> } | undefined;

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
    const key = this.getKey();
    key.catch(() => undefined);
    try {
      await this.writing;
      return await this.openAll(await this.database.all(), key);
    } catch {
      // No key, or a device that keeps nothing: there is nothing to take up.
      return new Map();
    }
  }

  async count(): Promise<number> {
    await this.writing;
    return this.database.count().catch(() => 0);
  }

  private async openAll(all: Sealed[], key: Promise<CryptoKey>): Promise<Map<string, unknown>> {
    const texts = new Map<string, unknown>();
    for (const sealed of all) {
      const text = await open(sealed, await key).catch(() => this.database.remove(sealed.id));
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
      await this.database.remove(id);
      return true;
    }
    const sealed = await seal(id, text, await this.getKey());
    if (!this.session.isSignedIn()) return false;
    await this.database.put(sealed);
    return true;
  }

  /** Whoever signs in again has another session, and so another key. */
  private getKey(): Promise<CryptoKey> {
    const by = this.session.user();
    if (by == null) return Promise.reject(new Error('nobody is signed in'));
    if (this.held?.by !== by) this.held = { by, key: this.askForKey() };
    return this.held.key;
  }

  private async askForKey(): Promise<CryptoKey> {
    try {
      const { key } = await firstValueFrom(
        this.http.get<UnsentKey>('/api/session/unsent-key', { timeout: TIMEOUT_MS }),
      );
      return await crypto.subtle.importKey('raw', bytesOf(key), CIPHER, false, ['encrypt', 'decrypt']);
    } catch (error) {
      this.held = undefined;
      throw error;
    }
  }
}

async function seal(id: string, text: object, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(id);
  const plain = new TextEncoder().encode(JSON.stringify(text));
  return { id, iv, data: await crypto.subtle.encrypt({ name: CIPHER, iv, additionalData }, key, plain) };
}

async function open({ id, iv, data }: Sealed, key: CryptoKey): Promise<unknown> {
  const additionalData = new TextEncoder().encode(id);
  const plain = await crypto.subtle.decrypt({ name: CIPHER, iv, additionalData }, key, data);
  return JSON.parse(new TextDecoder().decode(plain)) as unknown;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
