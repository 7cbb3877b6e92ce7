import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { evidenceIn } from '../../core/config/evidence-settings.js';
import { freeBytes, hasRoomFor, leavesFloor } from './free-space.js';

describe('free space', () => {
  it.each([
    [1000, 400, 500, true],
    [1000, 500, 500, true],
    [1000, 501, 500, false],
    [400, 0, 500, false],
    [0, 0, 0, true],
  ])('of %d, after %d more, with a floor of %d: room is %s', (free, bytes, floor, expected) => {
    expect(leavesFloor(free, bytes, floor)).toBe(expected);
  });

  it('is what the file system says, also of a folder that is still to be made', async () => {
    const { bavail, bsize } = await statfs(tmpdir());
    const free = await freeBytes(join(tmpdir(), 'never', 'made'));
    expect(Math.abs(free - bavail * bsize)).toBeLessThan(500_000_000);
  });

  it('lets an upload begin, or not, by the floor that is configured', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parole-space-'));
    const settings = evidenceIn(folder);
    const free = await freeBytes(folder);
    expect(await hasRoomFor(1000, { ...settings, freeBytes: 0 })).toBe(true);
    expect(await hasRoomFor(1000, { ...settings, freeBytes: free * 2 })).toBe(false);
    await rm(folder, { recursive: true });
  });
});
