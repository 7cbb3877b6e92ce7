import { webcrypto } from 'node:crypto';
import { TextDecoder as Decoder, TextEncoder as Encoder } from 'node:util';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type SessionUser } from '@parole-tenue/contract';

import { DeviceInMemory } from '../../../testing/device';
import { person } from '../../../testing/statements';
import { SessionStore } from './session-store';
import { UnsentDatabase } from './unsent-database';
import { UnsentFiles } from './unsent-files';

const SECRET = 'le visage de Fatoumata';
const keyOf = (letter: string): string => btoa(letter.repeat(32));

/** A file as jsdom has none: with its bytes. */
const file = (text: string): Blob =>
  Object.assign(new Blob([text]), { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });

describe('files that are not sent yet', () => {
  let device: DeviceInMemory;
  let user: ReturnType<typeof signal<SessionUser | null>>;
  let files: UnsentFiles;

  beforeAll(() => {
    Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
    Object.assign(globalThis, { TextEncoder: Encoder, TextDecoder: Decoder });
  });

  beforeEach(() => {
    device = new DeviceInMemory();
    user = signal<SessionUser | null>(person());
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: UnsentDatabase, useValue: device },
        { provide: SessionStore, useValue: { user, isSignedIn: () => user() !== null } },
      ],
    });
    files = TestBed.inject(UnsentFiles);
  });

  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

  /** The key is asked for when the first file is read. */
  async function giveKey(letter = 'a'): Promise<void> {
    await settle();
    const asked = TestBed.inject(HttpTestingController).expectOne('/api/session/unsent-key');
    asked.flush({ key: keyOf(letter) });
  }

  async function keep(id: string): Promise<boolean> {
    const kept = files.keep(id, file(SECRET));
    await giveKey();
    return kept;
  }

  it('come back as they were, and cannot be read where they lie', async () => {
    expect(await keep('e1')).toBe(true);
    const lying = Buffer.from(new Uint8Array(device.files.get('e1')?.data ?? new ArrayBuffer()));
    expect(lying.length).toBeGreaterThan(SECRET.length);
    expect(lying.includes('Fatoumata')).toBe(false);
    expect((await files.get('e1', 'image/jpeg'))?.type).toBe('image/jpeg');
  });

  it('of a session that is over cannot be read', async () => {
    await keep('e1');
    user.set(person());
    const kept = files.get('e1', 'image/jpeg');
    await giveKey('b');
    expect(await kept).toBeUndefined();
  });

  it('are not written once nobody is signed in, and keeping may fail', async () => {
    user.set(null);
    expect(await files.keep('e1', file(SECRET))).toBe(false);
    user.set(person());
    device.isBroken = true;
    expect(await keep('e1')).toBe(false);
    expect(device.files.size).toBe(0);
  });

  it('go when nobody knows any more what they were for', async () => {
    await keep('e1');
    await files.keep('e2', file(SECRET));
    await files.keepOnly(new Set(['e2']));
    expect([...device.files.keys()]).toEqual(['e2']);
  });
});
