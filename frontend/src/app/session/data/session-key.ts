import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type SessionUser, type UnsentKey } from '@parole-tenue/contract';
import { firstValueFrom } from 'rxjs';

import { SessionStore } from './session-store';

const CIPHER = 'AES-GCM';
const IV_BYTES = 12;
const TIMEOUT_MS = 30_000;

/** What was encrypted, and with which vector. */
export interface Sealed {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** The key that the server gives to the session and that is never stored: when the session is over nobody has it any more. */
@Injectable({ providedIn: 'root' })
export class SessionKey {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private held: { by: SessionUser; key: Promise<CryptoKey> } | undefined;

  /** Whoever signs in again has another session, and so another key. Fails where there is none to be had. */
  get(): Promise<CryptoKey> {
    const by = this.session.user();
    if (by == null) return Promise.reject(new Error('nobody is signed in'));
    if (this.held?.by !== by) this.held = { by, key: this.ask() };
    return this.held.key;
  }

  private async ask(): Promise<CryptoKey> {
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

/** What is encrypted under one id does not pass for what lies under another. */
export async function seal(id: string, plain: BufferSource, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(id);
  return { id, iv, data: await crypto.subtle.encrypt({ name: CIPHER, iv, additionalData }, key, plain) };
}

/** Fails with another key, and with anything that was altered. */
export function unseal({ id, iv, data }: Sealed, key: CryptoKey): Promise<ArrayBuffer> {
  const additionalData = new TextEncoder().encode(id);
  return crypto.subtle.decrypt({ name: CIPHER, iv, additionalData }, key, data);
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
