import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('turns', () => {
  it('are so many at once, in the order of asking', async () => {
    const turns = new Turns(2);
    const [order, most] = [[] as number[], [] as number[]];
    let running = 0;
    const work = (who: number) => async () => {
      most.push(++running);
      order.push(who);
      await delay(1);
      running--;
    };
    await Promise.all([1, 2, 3, 4, 5].map((who) => turns.take(work(who))));
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(Math.max(...most)).toBe(2);
  });

  it('leave as much time to everybody else as they took', async () => {
    const turns = new Turns(1);
    const ends: number[] = [];
    const work = async () => {
      await delay(20);
      ends.push(performance.now());
    };
    await Promise.all([turns.take(work), turns.take(work)]);
    expect((ends[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThanOrEqual(38);
  });

  it('go on after work that failed, and say how many wait', async () => {
    const turns = new Turns(1);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const waiting = turns.take(() => Promise.resolve('done'));
    expect(turns.waiting).toBe(1);
    await expect(failing).rejects.toThrow('no');
    await expect(waiting).resolves.toBe('done');
    expect(turns.waiting).toBe(0);
  });
});
