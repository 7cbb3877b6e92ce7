import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import { person } from '../../../testing/statements';
import { UnsentBench, encryptAsBrowsersDo } from '../../../testing/unsent-bench';
import { UnsentText } from './unsent-text';

const SECRET = 'Ce que Fatoumata a vu à Ténenkou';

describe('text that is not sent yet', () => {
  let bench: UnsentBench;
  let text: UnsentText;

  beforeAll(encryptAsBrowsersDo);

  beforeEach(() => {
    bench = new UnsentBench();
    text = TestBed.inject(UnsentText);
  });

  async function keep(id: string, kept: object): Promise<void> {
    text.keep(id, kept);
    await settle();
  }

  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

  it('comes back as it was', async () => {
    text.keep('r1', { text: SECRET });
    bench.giveKey();
    await settle();
    expect(text.isKept()).toBe(true);
    expect(await text.all()).toEqual(new Map([['r1', { text: SECRET }]]));
  });

  it('cannot be read where it lies, and neither can its key', async () => {
    text.keep('r1', { text: SECRET });
    bench.giveKey();
    await settle();
    const bytes = Buffer.concat([...bench.device.texts.values()].flatMap(({ iv, data }) => [iv, new Uint8Array(data)]));
    expect(bytes.length).toBeGreaterThan(SECRET.length);
    for (const part of ['Fatoumata', 'text', 'a'.repeat(16)]) expect(bytes.includes(part)).toBe(false);
  });

  it('is encrypted otherwise each time, and does not pass for another one', async () => {
    text.keep('r1', { text: SECRET });
    bench.giveKey();
    await settle();
    const first = bench.device.texts.get('r1');
    await keep('r1', { text: SECRET });
    expect(bench.device.texts.get('r1')?.iv).not.toEqual(first?.iv);
    if (first) bench.device.texts.set('r2', { ...first, id: 'r2' });
    expect([...(await text.all()).keys()]).toEqual(['r1']);
  });

  it('is the last that was typed, however fast', async () => {
    for (const typed of ['A', 'AB', 'ABC']) text.keep('r1', { typed });
    bench.giveKey();
    await settle();
    expect((await text.all()).get('r1')).toEqual({ typed: 'ABC' });
  });

  it('goes once it is sent', async () => {
    text.keep('r1', { text: SECRET });
    bench.giveKey();
    await settle();
    text.forget('r1');
    expect(await text.count()).toBe(0);
  });

  it('of a session that is over cannot be read, and goes', async () => {
    text.keep('r1', { text: SECRET });
    bench.giveKey('a');
    await settle();
    bench.user.set(person());
    const all = text.all();
    bench.giveKey('b');
    expect(await all).toEqual(new Map());
    expect(bench.device.texts.size).toBe(0);
  });

  it('is not kept once nobody is signed in', async () => {
    bench.user.set(null);
    await keep('r1', { text: SECRET });
    expect([bench.device.texts.size, text.isKept()]).toEqual([0, false]);
  });

  it('that was being encrypted while the person signed out is not written', async () => {
    text.keep('r1', { text: SECRET });
    bench.giveKey();
    bench.user.set(null);
    await settle();
    expect(bench.device.texts.size).toBe(0);
  });

  it('asks again for a key that did not come', async () => {
    text.keep('r1', { text: SECRET });
    TestBed.inject(HttpTestingController).expectOne('/api/session/unsent-key').error(new ProgressEvent('error'));
    await settle();
    expect(text.isKept()).toBe(false);
    text.keep('r1', { text: SECRET });
    bench.giveKey();
    await settle();
    expect(text.isKept()).toBe(true);
  });

  it('holds nobody up on a device that keeps nothing', async () => {
    bench.device.isBroken = true;
    text.keep('r1', { text: SECRET });
    bench.giveKey();
    await settle();
    expect([text.isKept(), await text.count(), await text.all()]).toEqual([false, 0, new Map()]);
  });
});
