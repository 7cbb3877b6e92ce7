import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PictureSize } from '@parole-tenue/contract';
import sharp from 'sharp';
import { cleaningFromSource } from '../../../test/cleaning-from-source.js';
import { CLEANING_LIMITS, Cleaner } from './cleaner.js';
import { type CleaningProgram } from './cleaning-program.js';
import { type Cleaned, CleaningInterrupted, type Refused } from './cleaning.types.js';
import { MalwareScanner } from './malware.js';

const TEST = join(import.meta.dirname, '../../../test');
const SOURCE = cleaningFromSource();
const MISBEHAVING = program('misbehaving.mjs');

function program(name: string): CleaningProgram {
  const folder = join(TEST, 'cleaning');
  return { entry: join(folder, name), parameters: [], folders: [folder] };
}

describe('The cleaner', () => {
  let folder: string;
  let out: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parole-tenue-cleaner-'));
    out = join(folder, 'out');
    await mkdir(out);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function fileOf(bytes: Buffer, name = 'input'): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  }

  const white = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer();

  const sizesOf = (result: Cleaned | Refused): unknown =>
    result.outcome === 'cleaned' && result.pages.map(({ small, medium, large }) => [small, medium, large].map(size));
  const size = ({ width, height }: { width: number; height: number }): string => `${width}×${height}`;

  it.each([
    [3200, 1600, ['320×160', '800×400', '1600×800']],
    [1000, 2000, ['160×320', '400×800', '800×1600']],
    [500, 400, ['320×256', '500×400', '500×400']],
  ])('makes three sizes of %i × %i pixels and enlarges none', async (width, height, sizes) => {
    const path = await fileOf(await white(width, height));
    const result = await new Cleaner(null, SOURCE).clean({ path, expected: 'image' }, out);
    expect(sizesOf(result)).toEqual([sizes]);
    expect(await readdir(out)).toHaveLength(3);
  });

  it('refuses what would become more than the disk is for, and leaves nothing of it', async () => {
    const path = await fileOf(await white(800, 600));
    const cleaner = new Cleaner(null, SOURCE, { ...CLEANING_LIMITS, copiesBytes: 1000 });
    expect(await cleaner.clean({ path, expected: 'image' }, out)).toEqual({ outcome: 'refused', reason: 'too_heavy' });
    expect(await readdir(out)).toEqual([]);
  });

  it('leaves nothing behind of what it refuses', async () => {
    const path = await fileOf(Buffer.from('no picture'));
    const result = await new Cleaner(null, SOURCE).clean({ path, expected: 'image' }, out);
    expect(result).toEqual({ outcome: 'refused', reason: 'type_refused' });
    expect(await readdir(out)).toEqual([]);
  });

  it('cleans nothing that could not be scanned where scans are asked for', async () => {
    const path = await fileOf(await white(10, 10));
    const scanner = new MalwareScanner({ path: join(folder, 'nobody-listens') });
    const result = await new Cleaner(scanner, SOURCE).clean({ path, expected: 'image' }, out);
    expect(result).toEqual({ outcome: 'refused', reason: 'not_scanned' });
  });

  describe('blacking out', () => {
    const SIDES: readonly PictureSize[] = ['large', 'medium', 'small'];

    async function pages(): Promise<string[]> {
      return Promise.all([1, 2].map(async (page) => fileOf(await white(1600, 1200), `page-${page}`)));
    }

    async function brightness(result: Cleaned | Refused, page: number, copy: PictureSize, x: number, y: number) {
      if (result.outcome === 'refused') throw new Error(result.reason);
      const { name = '' } = result.pages[page - 1]?.[copy] ?? {};
      const { data, info } = await sharp(join(out, name)).raw().toBuffer({ resolveWithObject: true });
      const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
      return Math.max(...data.subarray(at, at + 3));
    }

    it('paints its rectangles on their page, in every size, and nothing else', async () => {
      const place = { page: 2, x: 0.25, y: 0.5, width: 0.25, height: 0.25 };
      const result = await new Cleaner(null, SOURCE).redact(await pages(), [place], out);
      for (const copy of SIDES) {
        for (const [x, y] of [
          [0.27, 0.52],
          [0.375, 0.625],
          [0.48, 0.73],
        ] as const) {
          expect(await brightness(result, 2, copy, x, y)).toBeLessThan(8);
          expect(await brightness(result, 1, copy, x, y)).toBeGreaterThan(245);
        }
        for (const [x, y] of [
          [0.2, 0.6],
          [0.55, 0.6],
          [0.375, 0.45],
          [0.375, 0.8],
        ] as const) {
          expect(await brightness(result, 2, copy, x, y)).toBeGreaterThan(245);
        }
      }
    });

    it.each([
      ['on a page that is not there', { page: 3, x: 0, y: 0, width: 1, height: 1 }],
      ['beyond the right edge', { page: 1, x: 0.6, y: 0, width: 0.5, height: 1 }],
      ['above the page', { page: 1, x: 0, y: -0.1, width: 1, height: 1 }],
      ['without width', { page: 1, x: 0, y: 0, width: 0, height: 1 }],
      ['of no number', { page: 1, x: Number.NaN, y: 0, width: 1, height: 1 }],
    ])('refuses a rectangle %s', async (_where, place) => {
      await expect(new Cleaner(null, SOURCE).redact(await pages(), [place], out)).rejects.toThrow(RangeError);
    });
  });

  describe('ends a process that', () => {
    const clean = async (deed: string, limits = {}): Promise<Cleaned | Refused> => {
      const path = await fileOf(Buffer.from('x'), `input-${deed}`);
      const cleaner = new Cleaner(null, MISBEHAVING, { ...CLEANING_LIMITS, ...limits });
      return cleaner.clean({ path, expected: 'image' }, out);
    };
    const TOO_HEAVY = { outcome: 'refused', reason: 'too_heavy' };

    it.each(['waits', 'spins'])('%s too long', async (deed) => {
      expect(await clean(deed, { pageMs: 2500 })).toEqual(TOO_HEAVY);
      expect(await clean(deed, { wholeMs: 2500 })).toEqual(TOO_HEAVY);
    });

    it('takes too much memory', async () => {
      expect(await clean('hoards', { memory: 200 * 1024 * 1024 })).toEqual(TOO_HEAVY);
    });

    it('says that it takes too much memory, where the system does not', async () => {
      expect(await clean('confesses')).toEqual(TOO_HEAVY);
    });

    it('crashes for want of memory', async () => {
      expect(await clean('crashes')).toEqual(TOO_HEAVY);
    });

    it.each([
      ['leaves without a word', 'leaves'],
      ['fails', 'throws'],
      ['passes on something that is no picture', 'copies'],
      ['names a file outside its folder', 'climbs'],
      ['lays a link', 'links'],
      ['names a file that is not there', 'invents'],
      ['says nothing that means something', 'babbles'],
      ['makes up a kind of file', 'lies'],
      ['makes no page', 'idles'],
      ['makes up a reason', 'slanders'],
      ['makes more pages than there may be', 'shouts'],
    ])('%s, and believes none of it', async (_what, deed) => {
      await expect(clean(deed)).rejects.toThrow();
      expect(await readdir(out)).toEqual([]);
    });
  });

  it('says that it can be tried again when its process cannot start', async () => {
    const path = await fileOf(await white(10, 10));
    const cleaner = new Cleaner(null, program('missing.mjs'));
    await expect(cleaner.clean({ path, expected: 'image' }, out)).rejects.toThrow(CleaningInterrupted);
  });
});
