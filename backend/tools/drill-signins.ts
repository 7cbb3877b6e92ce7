import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { ParoleTenue, freePort, newDataFolder } from './support/parole-tenue.ts';
import type { FloodAnswer } from './support/sign-in-flood.ts';
import { PASSWORD, newAddress, quantile, signIn, steadily } from './support/sign-ins.ts';

/**
 * `npm run drill:signins`: 200 sign-ins a second for 30 seconds. Other requests keep their p95 within twice the quiet one
 * or 50 ms above it, whichever is more; what is too much is answered 503 with `Retry-After`. `-- --seconds 4` is short.
 */
const PER_SECOND = 200;
const OTHERS_PER_SECOND = 10;
const WARM_UP_SECONDS = 2;
const LEAST_QUIET_SECONDS = 3;
/** What something else on the machine disturbed is measured again; what is slow stays slow. */
const MEASUREMENTS = 3;
const ALLOWED = { times: 2, moreMs: 50 };
const EMAIL = 'donor.member@demo.parole-tenue.test';
/** What people do meanwhile: read in public, and work signed in. */
const OTHERS = [
  '/api/recommendations',
  '/api/session',
  '/api/recommendations/PD-N2',
  '/api/workspace',
  '/api/overview',
  '/api/reports?of=own',
  '/fr/recommendations/PD-N2',
];

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '30' } } });
const seconds = Number(values.seconds);

const folder = await newDataFolder();
const run = new ParoleTenue(folder, await freePort(), { TRUSTED_PROXIES: 'loopback' });
try {
  await run.ready();
  await drill(run.url);
} finally {
  await run.stop();
  await rm(folder, { recursive: true, force: true });
}

async function drill(url: string): Promise<void> {
  const { cookies } = await signIn(url, { email: EMAIL, password: PASSWORD, from: newAddress() });
  const cookie = `session=${cookies.get('session') ?? ''}`;
  await readOthers(url, cookie, WARM_UP_SECONDS);
  for (let measurement = 1; measurement <= MEASUREMENTS; measurement++) {
    const quiet = await readOthers(url, cookie, Math.max(LEAST_QUIET_SECONDS, seconds / 2));
    const [answers, busy] = await Promise.all([flood(url), readOthers(url, cookie, seconds)]);
    if (isWithin(answers, quantile(quiet, 0.95), quantile(busy, 0.95))) return;
  }
  require(false, 'other requests waited too long');
}

/** @returns whether other requests were as fast as they must be; what is wrong otherwise is wrong at once. */
function isWithin(answers: readonly FloodAnswer[], quiet: number, busy: number): boolean {
  const allowed = Math.max(quiet * ALLOWED.times, quiet + ALLOWED.moreMs);
  const [evaluated = [], excess = []] = [401, 503].map((wanted) => answers.filter(({ status }) => status === wanted));
  const others = answers.length - evaluated.length - excess.length;
  console.log(
    `${answers.length} sign-ins in ${seconds} s: ${evaluated.length} evaluated, ${excess.length} answered 503, ${others} otherwise. ` +
      `Other requests: p95 ${quiet.toFixed(0)} ms when quiet, ${busy.toFixed(0)} ms meanwhile (at most ${allowed.toFixed(0)}).`,
  );
  require(others === 0, 'some sign-ins were answered in another way');
  require(evaluated.length > 0, 'no sign-in was evaluated');
  require(excess.length > 0, 'nothing was too much');
  require(excess.every(({ retryAfter }) => retryAfter > 0), 'what was too much was not told when to come back');
  return busy <= allowed;
}

async function flood(url: string): Promise<FloodAnswer[]> {
  const program = join(import.meta.dirname, 'support/sign-in-flood.ts');
  const worker = new Worker(program, { workerData: { url, perSecond: PER_SECOND, seconds } });
  const [answers] = (await once(worker, 'message')) as [FloodAnswer[]];
  return answers;
}

/** @returns how many milliseconds each took. */
async function readOthers(url: string, cookie: string, during: number): Promise<number[]> {
  const times: number[] = [];
  await steadily(OTHERS_PER_SECOND, during, async (turn) => {
    const start = performance.now();
    const answer = await fetch(`${url}${OTHERS[turn % OTHERS.length] ?? ''}`, { headers: { Cookie: cookie } });
    await answer.text();
    if (!answer.ok) throw new Error(`${answer.url} was answered with ${answer.status}.`);
    times.push(performance.now() - start);
  });
  return times;
}

function require(isSo: boolean, otherwise: string): void {
  if (isSo) return;
  console.log(`✗ ${otherwise}`);
  process.exitCode = 1;
}
