import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { platform } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ParoleTenue, freePort, newDataFolder, readPostmaster } from './support/parole-tenue.ts';
import { familyOf, memoryOf } from './support/processes.ts';

/**
 * `npm run measure:start`: how long `npm start` takes on an empty data folder and on one that it knows, the build
 * included, and what it needs when idle. With `--uncached` the first build is done anew, as after an install.
 */
const LIMITS = { firstSeconds: 60, laterSeconds: 8, megabytes: 450 };
const IDLE_MS = 10_000;
const READ_FIRST = 200;
const PAGES = ['/fr', '/en', '/fr/recommendations', '/fr/recommendations/PD-N2'];

const { values } = parseArgs({ options: { uncached: { type: 'boolean', default: false } } });
const folder = await newDataFolder();
try {
  const first = await measure(values.uncached);
  const later = await measure(false, true);
  const isWithin =
    first.seconds <= LIMITS.firstSeconds && later.seconds <= LIMITS.laterSeconds && later.megabytes <= LIMITS.megabytes;
  console.log(`First start: ${describe(first)}, at most ${LIMITS.firstSeconds} s allowed.`);
  console.log(`Later start: ${describe(later)}, at most ${LIMITS.laterSeconds} s allowed.`);
  console.log(`Idle, server and database together: ${describeMemory(later.megabytes)}.`);
  if (!isWithin) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface Measurement {
  build: number;
  ready: number;
  seconds: number;
  megabytes: number;
}

async function measure(isUncached: boolean, isMemoryWanted = false): Promise<Measurement> {
  const build = buildSeconds(isUncached);
  const run = new ParoleTenue(folder, await freePort());
  try {
    const ready = await run.ready();
    const megabytes = isMemoryWanted ? await idleMemory(run) : 0;
    return { build, ready, seconds: build + ready, megabytes };
  } finally {
    await run.stop();
  }
}

function buildSeconds(isUncached: boolean): number {
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', 'prestart', '--silent'], {
    env: { ...process.env, ...(isUncached && { NX_SKIP_NX_CACHE: 'true' }) },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: platform() === 'win32',
  });
  if (status !== 0) throw new Error('The build failed: run "npm run prestart" to see why.');
  return (performance.now() - start) / 1000;
}

/** Of a server that has worked: what making pages took must have been given back. */
async function idleMemory({ url, child }: ParoleTenue): Promise<number> {
  for (let read = 0; read < READ_FIRST; read++) await (await fetch(`${url}${PAGES[read % PAGES.length] ?? ''}`)).text();
  await delay(IDLE_MS);
  const { pid } = await readPostmaster(folder);
  return memoryOf(await familyOf(child.pid ?? 0, pid));
}

function describe({ build, ready, seconds }: Measurement): string {
  return `${seconds.toFixed(1)} s (build ${build.toFixed(1)}, start ${ready.toFixed(1)})`;
}

function describeMemory(megabytes: number): string {
  if (platform() !== 'linux') return 'not measured on this system';
  return `${megabytes.toFixed(0)} MB (PSS) ${IDLE_MS / 1000} s after ${READ_FIRST} pages, at most ${LIMITS.megabytes} MB allowed`;
}
