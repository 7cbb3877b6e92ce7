import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ParoleTenue, freePort, newDataFolder } from './support/parole-tenue.ts';
import { PASSWORD, newAddress, quantile, signIn, steadily } from './support/sign-ins.ts';

/**
 * `npm run drill:guess`: ten guesses a second at one account, for two minutes, each from another network. At most twenty
 * are evaluated, the owner signs in within three seconds meanwhile on a device that is known, and known and unknown
 * addresses take equally long. `-- --seconds 5 --pairs 60` is short. It also shows that it would notice: without
 * limits, more than twenty are evaluated.
 */
const LIMITS = { evaluated: 20, ownerMs: 3000, differenceMs: 5 };
const PER_SECOND = 10;
const OWNER_EVERY_SECONDS = 2;
const TEETH_SECONDS = 4;
/** What something else on the machine disturbed is measured on; a difference that is there stays. */
const MEASUREMENTS = 4;
const OWNER = 'cso.lead@demo.parole-tenue.test';
const KNOWN = 'cso.member@demo.parole-tenue.test';
const UNKNOWN = 'cso.nobody@demo.parole-tenue.test';
const NO_LIMITS = {
  SIGN_IN_TRIES_PER_ACCOUNT: '1000000',
  SIGN_IN_TRIES_PER_NETWORK: '1000000',
  WRITES_PER_NETWORK: '1000000',
};

interface Times {
  known: number;
  unknown: number;
}

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '120' }, pairs: { type: 'string', default: '200' } },
});
const [seconds, pairs] = [Number(values.seconds), Number(values.pairs)];

const folder = await newDataFolder();
try {
  await withServer({}, async (url) => {
    await guessWhileOwnerSignsIn(url);
  });
  await withServer(NO_LIMITS, async (url) => {
    await compareKnownAndUnknown(url);
    await showTeeth(url);
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function withServer(environment: Record<string, string>, work: (url: string) => Promise<void>): Promise<void> {
  const run = new ParoleTenue(folder, await freePort(), { TRUSTED_PROXIES: 'loopback', ...environment });
  try {
    await run.ready();
    await work(run.url);
  } finally {
    await run.stop();
  }
}

async function guessWhileOwnerSignsIn(url: string): Promise<void> {
  const first = await signIn(url, { email: OWNER, password: PASSWORD, from: newAddress() });
  if (first.status !== 200) throw new Error(`The owner's first sign-in was answered with ${first.status}.`);
  const cookie = `device=${first.cookies.get('device') ?? ''}`;
  const owner: { status: number; ms: number }[] = [];
  const [statuses] = await Promise.all([
    guess(url, seconds),
    steadily(1 / OWNER_EVERY_SECONDS, seconds, async () => {
      owner.push(await signIn(url, { email: OWNER, password: PASSWORD, from: newAddress(), cookie }));
    }),
  ]);
  const evaluated = count(statuses, 401);
  const slowest = Math.max(...owner.map(({ ms }) => ms));
  const refused = owner.filter(({ status }) => status !== 200).length;
  console.log(
    `${statuses.length} guesses in ${seconds} s from as many networks: ${evaluated} evaluated (at most ${LIMITS.evaluated}), ` +
      `${count(statuses, 429)} told to wait. The owner signed in ${owner.length} times meanwhile: ${refused} refused, ` +
      `the slowest took ${slowest.toFixed(0)} ms (at most ${LIMITS.ownerMs}).`,
  );
  require(evaluated + count(statuses, 429) === statuses.length, 'some guesses were answered in another way');
  require(evaluated <= LIMITS.evaluated, 'too many guesses were evaluated');
  require(refused === 0 && slowest <= LIMITS.ownerMs, 'the owner did not get in in time');
}

async function guess(url: string, during: number): Promise<number[]> {
  const statuses: number[] = [];
  await steadily(PER_SECOND, during, async (turn) => {
    const { status } = await signIn(url, { email: OWNER, password: `guess number ${turn}`, from: newAddress() });
    statuses.push(status);
  });
  return statuses;
}

/** Whatever else the machine does slows both of a pair, and the more pairs, the less it tells. */
async function compareKnownAndUnknown(url: string): Promise<void> {
  const times: Times[] = [];
  for (let measurement = 1; ; measurement++) {
    for (let pair = 0; pair < pairs; pair++) times.push(await measurePair(url, pair % 2 === 0));
    const difference = Math.abs(
      quantile(
        times.map(({ known, unknown }) => known - unknown),
        0.5,
      ),
    );
    const [known, unknown] = (['known', 'unknown'] as const).map((kind) =>
      quantile(
        times.map((pair) => pair[kind]),
        0.5,
      ).toFixed(1),
    );
    console.log(
      `${times.length} interleaved pairs: known addresses ${known} ms, unknown ${unknown} ms in the median; ` +
        `${difference.toFixed(2)} ms apart (less than ${LIMITS.differenceMs}).`,
    );
    if (difference < LIMITS.differenceMs) return;
    if (measurement < MEASUREMENTS) continue;
    require(false, 'the time tells known addresses from unknown ones');
    return;
  }
}

async function measurePair(url: string, isKnownFirst: boolean): Promise<Times> {
  const times: Times = { known: 0, unknown: 0 };
  for (const kind of isKnownFirst ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
    const email = kind === 'known' ? KNOWN : UNKNOWN;
    const { status, ms } = await signIn(url, { email, password: 'not the password', from: newAddress() });
    if (status !== 401) throw new Error(`A wrong password was answered with ${status}.`);
    times[kind] = ms;
  }
  return times;
}

async function showTeeth(url: string): Promise<void> {
  const evaluated = count(await guess(url, TEETH_SECONDS), 401);
  console.log(`Without limits, ${TEETH_SECONDS} s of guessing: ${evaluated} evaluated.`);
  require(evaluated > LIMITS.evaluated, 'the drill did not notice that nothing slows guesses down');
}

function count(statuses: readonly number[], wanted: number): number {
  return statuses.filter((status) => status === wanted).length;
}

function require(isSo: boolean, otherwise: string): void {
  if (isSo) return;
  console.log(`✗ ${otherwise}`);
  process.exitCode = 1;
}
