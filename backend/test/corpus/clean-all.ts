import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PICTURE_SIZES } from '@parole-tenue/contract';
import sharp from 'sharp';
import { CLEANING_LIMITS, Cleaner } from '../../src/evidence/cleaning/cleaner.js';
import { type CleanCopy, SIDES } from '../../src/evidence/cleaning/cleaning.types.js';
import { cleaningFromSource } from '../cleaning-from-source.js';
import { type CorpusFile } from './corpus-file.js';
import { showsScene } from './scene.js';

export interface CleaningOf {
  outcome: CorpusFile['outcome'];
  copies: Buffer[];
  /** What is wrong with what came out. */
  faults: string[];
}

/** Less than in earnest, so that bombs burst sooner. */
const MEMORY = 400 * 1024 * 1024;
const AT_ONCE = 2;

/** Each file under the name that somebody gave it, through a process of its own. */
export async function cleanAll(files: readonly CorpusFile[]): Promise<Map<CorpusFile, CleaningOf>> {
  const folder = await mkdtemp(join(tmpdir(), 'parole-tenue-corpus-'));
  const cleaner = new Cleaner(null, cleaningFromSource(), { ...CLEANING_LIMITS, memory: MEMORY });
  const results = new Map<CorpusFile, CleaningOf>();
  const waiting = [...files.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, file] = next;
      results.set(file, await cleanOne(cleaner, file, join(folder, String(index))));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return results;
}

async function cleanOne(cleaner: Cleaner, file: CorpusFile, folder: string): Promise<CleaningOf> {
  const out = join(folder, 'out');
  await mkdir(out, { recursive: true });
  const path = join(folder, file.name);
  await writeFile(path, file.bytes);
  const cleaned = await cleaner.clean({ path, expected: file.declared }, out);
  if (cleaned.outcome === 'refused') return { outcome: cleaned.reason, copies: [], faults: [] };
  const all = cleaned.pages.flatMap((page) => PICTURE_SIZES.map((size) => ({ size, copy: page[size] })));
  const copies = await Promise.all(all.map(({ copy }) => readFile(join(out, copy.name))));
  const faults = all.map(({ size, copy }, index) =>
    faultsOf(file, copies[index] ?? Buffer.alloc(0), copy, SIDES[size]),
  );
  await rm(folder, { recursive: true });
  return { outcome: cleaned.pages.length, copies, faults: (await Promise.all(faults)).flat() };
}

async function faultsOf({ shows }: CorpusFile, bytes: Buffer, copy: CleanCopy, side: number): Promise<string[]> {
  const { format, width, height } = await sharp(bytes).metadata();
  const isAsSaid =
    `image/${format}` === copy.mediaType &&
    copy.bytes === bytes.length &&
    copy.width === width &&
    copy.height === height &&
    copy.sha256 === createHash('sha256').update(bytes).digest('hex');
  return [
    ...(isAsSaid ? [] : ['not as said']),
    ...(Math.max(width, height) <= side ? [] : ['too large']),
    ...(!shows || (await showsScene(bytes, shows === 'grey scene'))
      ? []
      : [`${width} × ${height} shows something else`]),
  ];
}
