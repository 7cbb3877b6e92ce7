import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { freePort, newDataFolder, ParoleTenue } from './support/parole-tenue.ts';
import { Sender } from './support/sent-files.ts';
import { quantile } from './support/sign-ins.ts';

/**
 * `npm run measure:uploads`: what 20 uploads at once, and the cleaning of what they bring, do to everybody else: the API's
 * other answers stay within 2 × their quiet 95th percentile, or 50 ms above it, whichever is more.
 */
const UPLOADS = 20;
const QUIET_MS = 15_000;
const PAUSE_MS = 50;
const FACTOR = 2;
const MARGIN_MS = 50;
const READS = [
  '/api/recommendations',
  '/api/recommendations/PD-N2',
  '/api/overview',
  '/api/workspace',
  '/api/session',
  '/api/evidence',
];
const { values } = parseArgs({ options: { kilobytes: { type: 'string', default: '3000' } } });

const folder = await newDataFolder();
const run = new ParoleTenue(folder, await freePort());
try {
  await run.ready();
  const reader = await Sender.as(run.url, 'ministry.member');
  const upload = await prepareUploads(run.url);
  await readWhile(reader, delay(QUIET_MS / 3));
  const quiet = await readWhile(reader, delay(QUIET_MS));
  const busy = await readWhile(reader, upload());
  report(quiet, busy);
} finally {
  await run.stop();
  await rm(folder, { recursive: true, force: true });
}

/** How long each answer took that somebody waited for meanwhile, in milliseconds. */
async function readWhile(reader: Sender, work: Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  const over = new AbortController();
  const working = work.finally(() => {
    over.abort();
  });
  for (let turn = 0; !over.signal.aborted; turn++) {
    const start = performance.now();
    await (await reader.ask('GET', READS[turn % READS.length] ?? '')).arrayBuffer();
    taken.push(performance.now() - start);
    await delay(PAUSE_MS);
  }
  await working;
  return taken;
}

/** Files are made beforehand. @returns what sends them, until the last is cleaned. */
async function prepareUploads(url: string): Promise<() => Promise<void>> {
  const flood = new Worker(new URL('./support/upload-flood.ts', import.meta.url), {
    workerData: { url, uploads: UPLOADS, kilobytes: Number(values.kilobytes) },
  });
  await once(flood, 'message');
  return async () => {
    flood.postMessage('go');
    await once(flood, 'message');
  };
}

function report(quiet: number[], busy: number[]): void {
  const [before, during] = [quantile(quiet, 0.95), quantile(busy, 0.95)];
  const allowed = Math.max(before * FACTOR, before + MARGIN_MS);
  console.log(
    `${UPLOADS} uploads of ${values.kilobytes} kB at once: 95 % of ${busy.length} other answers within ${during.toFixed(0)} ms, ` +
      `${before.toFixed(0)} ms of ${quiet.length} when it is quiet; at most ${allowed.toFixed(0)} ms allowed.`,
  );
  if (during > allowed) process.exitCode = 1;
}
