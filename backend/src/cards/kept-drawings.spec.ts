import { describe, expect, it, jest } from '@jest/globals';
import { KeptDrawings } from './kept-drawings.js';

const drawing = (bytes: number) => jest.fn(() => Promise.resolve(Buffer.alloc(bytes)));

describe('kept drawings', () => {
  it('are drawn once, however many ask for one at the same time and after', async () => {
    const kept = new KeptDrawings(100);
    const draw = drawing(10);
    const all = await Promise.all(Array.from({ length: 50 }, () => kept.get('a', draw)));
    all.push(await kept.get('a', draw));
    expect(draw).toHaveBeenCalledTimes(1);
    expect(new Set(all).size).toBe(1);
  });

  it('take no more room than they are given: what was asked for longest ago is drawn anew', async () => {
    const kept = new KeptDrawings(25);
    const [a, b, c] = [drawing(10), drawing(10), drawing(10)];
    await kept.get('a', a);
    await kept.get('b', b);
    await kept.get('a', a);
    await kept.get('c', c);
    await kept.get('a', a);
    await kept.get('b', b);
    expect([a, b, c].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 1]);
  });

  it('that did not come right are tried again', async () => {
    const kept = new KeptDrawings(25);
    await expect(kept.get('a', () => Promise.reject(new Error('no canvas')))).rejects.toThrow('no canvas');
    expect(await kept.get('a', drawing(10))).toHaveLength(10);
  });
});
