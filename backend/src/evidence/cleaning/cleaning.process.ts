import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureSize } from '@parole-tenue/contract';
import { type CleaningJob, type CleaningMessage, type PageNames, Refusal, SIDES } from './cleaning.types.js';
import { type FileShape, shapeOf } from './file-shape.js';
import type { Pixels } from './picture.js';
import { blackOut } from './redaction.js';

const WEIGHED_EVERY_MS = 100;

/**
 * Cleans one file and ends. It may read that file and the program, write into the out folder, and nothing else; what
 * it says is checked by the process that started it, with which it dies. Decoders are loaded for files only that have
 * the shape of what they are.
 */
process.on('disconnect', () => process.exit());
if (process.platform !== 'linux') setInterval(weigh, WEIGHED_EVERY_MS).unref();
process.once('message', (job: CleaningJob) => void answer(job));
say({ says: 'ready' });

function weigh(): void {
  say({ says: 'weighs', bytes: process.memoryUsage.rss() });
}

async function answer(job: CleaningJob): Promise<void> {
  try {
    await clean(job);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ says: 'refused', reason: error.reason });
  }
}

async function clean(job: CleaningJob): Promise<void> {
  let page = 0;
  let room = job.bytesMax;
  let mediaType: FileShape['mediaType'] | undefined;
  for (const path of job.paths) {
    const bytes = await readFile(path);
    const shape = expectedShape(bytes, job);
    mediaType ??= shape.mediaType;
    for await (const pixels of pagesOf(bytes, shape, job)) {
      blackOut(pixels, ++page, job.redactions);
      const copies = await copiesOf(pixels);
      room -= copies.reduce((sum, [, copy]) => sum + copy.length, 0);
      if (room < 0) throw new Refusal('too_heavy');
      say({ says: 'page', names: await keep(copies, job.folder) });
    }
  }
  if (mediaType) say({ says: 'done', mediaType });
}

function expectedShape(bytes: Buffer, { expected, pixelsMax }: CleaningJob): FileShape {
  const shape = shapeOf(bytes);
  if ((shape.size === null) !== (expected === 'document')) throw new Refusal('type_mismatch');
  if (shape.size) requireFewPixels(shape.size.width * shape.size.height, pixelsMax);
  return shape;
}

function requireFewPixels(pixels: number, most: number): void {
  if (pixels === 0) throw new Refusal('damaged');
  if (pixels > most) throw new Refusal('too_many_pixels');
}

async function* pagesOf(bytes: Buffer, { size }: FileShape, job: CleaningJob): AsyncGenerator<Pixels> {
  if (size) yield await (await import('./picture.js')).decode(bytes, job.pixelsMax);
  else yield* (await import('./document.js')).drawPages(bytes, job);
}

async function copiesOf(pixels: Pixels): Promise<[PictureSize, Buffer][]> {
  const { encode } = await import('./picture.js');
  const sizes = ['large', 'medium', 'small'] as const;
  return Promise.all(sizes.map(async (size) => [size, await encode(pixels, SIDES[size])]));
}

async function keep(copies: readonly [PictureSize, Buffer][], folder: string): Promise<PageNames> {
  const names = { large: newName(), medium: newName(), small: newName() };
  for (const [size, copy] of copies) await writeFile(join(folder, names[size]), copy, { flag: 'wx', mode: 0o600 });
  return names;
}

function newName(): string {
  return randomBytes(16).toString('hex');
}

function say(message: CleaningMessage): void {
  process.send?.(message);
}
