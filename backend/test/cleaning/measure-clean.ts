import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { Cleaner } from '../../src/evidence/cleaning/cleaner.js';
import { type Cleaned } from '../../src/evidence/cleaning/cleaning.types.js';
import { cleaningFromSource } from '../cleaning-from-source.js';

/**
 * `npm run measure:clean`: how long it takes to clean a photo of 12 megapixels as a phone makes it, and how much memory,
 * the start of the process included. For time the fastest of several runs counts, because whatever else the machine does
 * can only slow it; for memory the worst.
 */
const LIMITS = { milliseconds: 1000, megabytes: 300 };
const WIDTH = 4000;
const HEIGHT = 3000;
const MEGABYTE = 1024 * 1024;

const { values } = parseArgs({ options: { times: { type: 'string', default: '10' } } });
const folder = await mkdtemp(join(tmpdir(), 'parole-tenue-measure-'));
try {
  const path = join(folder, 'photo');
  const photo = await takePhoto();
  await writeFile(path, photo);
  console.log(
    `A photo of ${WIDTH} × ${HEIGHT} pixels, ${(photo.length / MEGABYTE).toFixed(1)} MB, turned by its EXIF data:`,
  );
  const runs: Run[] = [];
  for (let time = 0; time < Number(values.times); time++) runs.push(await cleanOnce(path));
  report(runs);
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface Run {
  readonly milliseconds: number;
  readonly megabytes: number;
}

async function cleanOnce(path: string): Promise<Run> {
  const out = await mkdtemp(join(folder, 'out-'));
  const start = performance.now();
  const cleaned = await new Cleaner(null, cleaningFromSource()).clean({ path, expected: 'image' }, out);
  const milliseconds = performance.now() - start;
  if (cleaned.outcome === 'refused') throw new Error(`refused: ${cleaned.reason}`);
  const megabytes = cleaned.peakMemory / MEGABYTE;
  console.log(`  ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB: ${copiesOf(cleaned)}`);
  return { milliseconds, megabytes };
}

function copiesOf({ pages: [page] }: Cleaned): string {
  const copies = page ? [page.small, page.medium, page.large] : [];
  return copies.map(({ width, height, bytes }) => `${width} × ${height} (${Math.round(bytes / 1024)} kB)`).join(', ');
}

function report(runs: readonly Run[]): void {
  const fastest = Math.min(...runs.map(({ milliseconds }) => milliseconds));
  const most = Math.max(...runs.map(({ megabytes }) => megabytes));
  console.log(
    `Cleaned in ${fastest.toFixed(0)} ms (${LIMITS.milliseconds} allowed), with ${most.toFixed(0)} MB (${LIMITS.megabytes} allowed).`,
  );
  console.log(
    `Processors: ${availableParallelism()}; wanted by others and us: ${(loadavg()[0] ?? 0).toFixed(1)}. Time is what a machine with little else to do takes.`,
  );
  if (fastest > LIMITS.milliseconds || most > LIMITS.megabytes) process.exitCode = 1;
}

/** Shapes, textures of several scales and the noise of a sensor: about as hard to pack as what a phone sees. */
function takePhoto(): Promise<Buffer> {
  const pixels = Buffer.allocUnsafe(WIDTH * HEIGHT * 3);
  let state = 1;
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const noise = (state & 31) - 16;
      const shape =
        Math.sin(x / 37) * Math.cos(y / 23) * 40 + Math.sin((x + y) / 7) * 15 + Math.sin((x * y) / 9000) * 25;
      pixels[at++] = clamp(120 + shape + noise + x / 80);
      pixels[at++] = clamp(110 + shape * 0.8 + noise + y / 60);
      pixels[at++] = clamp(90 - shape * 0.5 + noise);
    }
  }
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 } as const;
  return sharp(pixels, { raw }).jpeg({ quality: 90 }).withMetadata({ orientation: 6 }).toBuffer();
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, value));
}
