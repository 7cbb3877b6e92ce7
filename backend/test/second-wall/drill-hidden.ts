import setUp from '../global-setup.js';
import tearDown from '../global-teardown.js';
import { HIDDEN, Hiding } from './hiding.js';

/**
 * `npm run drill:hidden`: what is hidden leaves no trace at any address, by any filter, on any page, whoever reads. Its short
 * form, in which the readers share the filters out among them, is `hidden.db.spec.ts`.
 */
await setUp();
try {
  const hiding = await Hiding.start(1);
  for (const [what, , hide] of HIDDEN) {
    const { hidden, outside, traces } = await hiding.tracesOf(hide);
    console.log(`${what}: ${hidden} words and ids hidden from ${outside} readers, ${traces.length} traces.`);
    for (const trace of traces.slice(0, 20)) console.log(`✗ ${trace}`);
    if (traces.length > 0) process.exitCode = 1;
  }
  await hiding.app.stop();
} finally {
  await tearDown();
}
