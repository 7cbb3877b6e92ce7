import { webcrypto } from 'node:crypto';
import { TextDecoder as Decoder, TextEncoder as Encoder } from 'node:util';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type SessionUser } from '@parole-tenue/contract';

import { SessionStore } from '../app/session/data/session-store';
import { UnsentDatabase } from '../app/session/data/unsent-database';
import { DeviceInMemory } from './device';
import { person } from './statements';

/** Before all: what jsdom lacks for encrypting. */
export function encryptAsBrowsersDo(): void {
  Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
  Object.assign(globalThis, { TextEncoder: Encoder, TextDecoder: Decoder });
}

/** What is kept on a device stands on: the device, a person who is signed in, and the key that the server gives. */
export class UnsentBench {
  readonly device = new DeviceInMemory();
  readonly user = signal<SessionUser | null>(person());

  constructor() {
    const { device, user } = this;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: UnsentDatabase, useValue: device },
        { provide: SessionStore, useValue: { user, isSignedIn: () => user() !== null } },
      ],
    });
  }

  /** Answers who asked for a key. */
  giveKey(letter = 'a'): void {
    const asked = TestBed.inject(HttpTestingController).expectOne('/api/session/unsent-key');
    asked.flush({ key: btoa(letter.repeat(32)) });
  }
}
