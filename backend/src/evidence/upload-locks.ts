import { setTimeout as delay } from 'node:timers/promises';
import { type Lock, type Locker, type RequestRelease } from '@tus/server';
import { Unavailable } from '../core/problems/problems.js';

interface Holder {
  /** Asks who holds it to stop waiting for more bytes. */
  askToEnd: RequestRelease;
  ended: Promise<undefined>;
}

const WAIT_MS = 20_000;
const RETRY_SECONDS = 2;

/**
 * One request at a time for an upload. Who asks for one that is held, as after a connection that broke without a word, has
 * its holder finish with what has come so far. (The locker that comes with tus spins while it waits.)
 */
export class UploadLocks implements Locker {
  private readonly holders = new Map<string, Holder>();

  newLock(id: string): Lock {
    let release: () => void = () => undefined;
    return {
      lock: async (_, askToEnd) => {
        const { promise: ended, resolve } = Promise.withResolvers<undefined>();
        const holder = { askToEnd, ended };
        await this.take(id, holder);
        release = () => {
          if (this.holders.get(id) === holder) this.holders.delete(id);
          resolve(undefined);
        };
      },
      unlock: () => {
        release();
        return Promise.resolve();
      },
    };
  }

  /** Nothing comes between seeing that nobody holds it and holding it: many wait for the same end. @throws Unavailable */
  private async take(id: string, next: Holder): Promise<void> {
    const until = Date.now() + WAIT_MS;
    for (let holder = this.holders.get(id); holder; holder = this.holders.get(id)) {
      await holder.askToEnd();
      const left = new AbortController();
      const late = delay(until - Date.now(), true, { signal: left.signal }).catch(() => false);
      const isLate = await Promise.race([holder.ended.then(() => false), late]);
      left.abort();
      if (isLate) throw new Unavailable(RETRY_SECONDS);
    }
    this.holders.set(id, next);
  }
}
