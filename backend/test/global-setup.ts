import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

declare global {
  var testClusterProcess: ChildProcess | undefined;
}

/** One database server per run. It goes when this process goes, however that happens. */
export default async function setUp(): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'typescript.mjs'), join(import.meta.dirname, 'cluster-process.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  );
  globalThis.testClusterProcess = child;
  for await (const line of createInterface(child.stdout)) {
    process.env['PAROLE_TENUE_TEST_CLUSTER'] = line;
    return;
  }
  throw new Error('The test database did not start; what it printed stands above.');
}
