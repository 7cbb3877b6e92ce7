import { TestBed } from '@angular/core/testing';

import { person } from '../../../testing/statements';
import { UnsentBench, encryptAsBrowsersDo } from '../../../testing/unsent-bench';
import { UnsentFiles } from './unsent-files';

const SECRET = 'le visage de Fatoumata';

/** A file as jsdom has none: with its bytes. */
const file = (text: string): Blob =>
  Object.assign(new Blob([text]), { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) });

describe('files that are not sent yet', () => {
  let bench: UnsentBench;
  let files: UnsentFiles;

  beforeAll(encryptAsBrowsersDo);

  beforeEach(() => {
    bench = new UnsentBench();
    files = TestBed.inject(UnsentFiles);
  });

  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

  /** The key is asked for when the first file is read. */
  async function giveKey(letter = 'a'): Promise<void> {
    await settle();
    bench.giveKey(letter);
  }

  async function keep(id: string): Promise<boolean> {
    const kept = files.keep(id, file(SECRET));
    await giveKey();
    return kept;
  }

  it('come back as they were, and cannot be read where they lie', async () => {
    expect(await keep('e1')).toBe(true);
    const lying = Buffer.from(new Uint8Array(bench.device.files.get('e1')?.data ?? new ArrayBuffer()));
    expect(lying.length).toBeGreaterThan(SECRET.length);
    expect(lying.includes('Fatoumata')).toBe(false);
    expect((await files.get('e1', 'image/jpeg'))?.type).toBe('image/jpeg');
  });

  it('of a session that is over cannot be read', async () => {
    await keep('e1');
    bench.user.set(person());
    const kept = files.get('e1', 'image/jpeg');
    await giveKey('b');
    expect(await kept).toBeUndefined();
  });

  it('are not written once nobody is signed in, and keeping may fail', async () => {
    bench.user.set(null);
    expect(await files.keep('e1', file(SECRET))).toBe(false);
    bench.user.set(person());
    bench.device.isBroken = true;
    expect(await keep('e1')).toBe(false);
    expect(bench.device.files.size).toBe(0);
  });

  it('go when nobody knows any more what they were for', async () => {
    await keep('e1');
    await files.keep('e2', file(SECRET));
    await files.keepOnly(new Set(['e2']));
    expect([...bench.device.files.keys()]).toEqual(['e2']);
  });
});
