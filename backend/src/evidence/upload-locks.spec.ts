import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { UploadLocks } from './upload-locks.js';

it('is held by one at a time, also when many wait for the same holder to end', async () => {
  const locks = new UploadLocks();
  const { signal } = new AbortController();
  const first = locks.newLock('upload');
  await first.lock(signal, () => undefined);
  let [holders, most] = [0, 0];
  const waiting = [1, 2, 3].map(async () => {
    const lock = locks.newLock('upload');
    await lock.lock(signal, () => undefined);
    most = Math.max(most, ++holders);
    await delay(5);
    holders--;
    await lock.unlock();
  });
  await delay(5);
  await first.unlock();
  await Promise.all(waiting);
  expect(most).toBe(1);
});
