import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findTraces } from './traces.js';

const MAIN = resolve(import.meta.dirname, '../../backend/dist/main.js');
const READY_WITHIN_MS = 60_000;

/**
 * Starts the production build as `npm start` does, on a port and in a folder of its own; answers how to stop it. What the
 * journeys left of people where it should not be fails the run.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parole-e2e-'));
  const port = await freePort();
  const server = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  server.stdout.on('data', (part: Buffer) => (output += part.toString()));
  process.env['E2E_URL'] = `http://127.0.0.1:${String(port)}`;
  await untilReady(server, process.env['E2E_URL']);
  const url = process.env['E2E_URL'];
  return async () => {
    const traces = await findTraces(folder, url, output).catch((error: unknown) => [String(error)]);
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
    if (traces.length > 0) throw new Error(`The journeys left traces:\n${traces.join('\n')}`);
  };
}

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(200);
  }
  server.kill('SIGTERM');
  throw new Error('The server did not become ready.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
