import { tmpdir } from 'node:os';
import { startCleaning } from '../../src/evidence/cleaning/cleaning-program.js';
import { cleaningFromSource } from '../cleaning-from-source.js';

/** Starts a cleaning process that waits for its job, says its number, and waits to be killed. */
const job = {
  paths: [],
  expected: 'image',
  folder: tmpdir(),
  redactions: [],
  pixelsMax: 1,
  pagesMax: 1,
  bytesMax: 1,
} as const;
const child = startCleaning(cleaningFromSource(), job, 2 ** 30);
child.on('message', () => process.stdout.write(`${child.pid ?? 0}\n`));
