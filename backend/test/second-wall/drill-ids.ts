import { parseArgs } from 'node:util';
import setUp from '../global-setup.js';
import tearDown from '../global-teardown.js';
import { IdSwaps } from './id-swaps.js';

/**
 * `npm run drill:ids`: 10,000 requests that put ids of others into every place of every route, as everybody. No answer may
 * hold a foreign row or a byte of it, and none may differ from what an id gets that is nobody's. `-- --requests 500` is
 * short. It also shows that it would notice: once drafts are open to all, it must find them.
 */
const { values } = parseArgs({ options: { requests: { type: 'string', default: '10000' } } });
const requests = Number(values.requests);

await setUp();
try {
  await drill();
} finally {
  await tearDown();
}

async function drill(): Promise<void> {
  const swaps = await IdSwaps.start();
  const started = performance.now();
  const faults = await swaps.run(requests);
  const seconds = (performance.now() - started) / 1000;
  const { places, world } = swaps;
  const routes = new Set(places.map(({ route }) => route)).size;
  console.log(
    `${requests} swaps in ${places.length} places of ${routes} routes, by ${world.people.length} people: ` +
      `${faults.length} faults, ${seconds.toFixed(0)} s.`,
  );
  report(faults);
  await showTeeth(swaps);
  await swaps.app.stop();
}

async function showTeeth(swaps: IdSwaps): Promise<void> {
  await swaps.app.owner.query(
    `UPDATE statements SET state = 'published', published_at = now(), submitted_at = now()
     WHERE state <> 'published' AND noun IN ('report', 'assessment')`,
  );
  const faults = await swaps.run(Math.min(requests, 2000));
  console.log(`With every draft open to all: ${faults.length} faults found.`);
  if (faults.length === 0) report(['the drill did not notice drafts that are open']);
}

function report(faults: string[]): void {
  if (faults.length > 0) process.exitCode = 1;
  for (const fault of faults.slice(0, 20)) console.log(`✗ ${fault}`);
}
