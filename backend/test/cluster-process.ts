import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '../src/core/database/embedded/data-folder.js';
import { EmbeddedServer } from '../src/core/database/embedded/embedded-server.js';
import { migrate } from '../src/core/database/migrate.js';
import { prepareEmbeddedDatabase } from '../src/core/database/roles.js';
import { TEMPLATE, type TestCluster } from './test-cluster.js';

/**
 * The database server of one test run, in a process that lives as long as the pipe to its standard input: however the
 * run ends, its server and its folder go with it.
 */
const PREFIX = 'parole-tenue-test-';
const JUST_BORN_MS = 60_000;

/** Nothing here has to survive, so nothing waits for the disk. */
const FAST = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: 200,
};

process.on('SIGINT', () => undefined);
await clearCrashedRuns();
const path = await mkdtemp(join(tmpdir(), PREFIX));
const folder = await DataFolder.hold(path);
const server = await EmbeddedServer.start(path, () => process.exit(1), FAST);
const addresses = await prepareEmbeddedDatabase(server.superuser, TEMPLATE);
await migrate(addresses.owner);
process.stdout.write(`${JSON.stringify({ superuser: server.superuser, addresses } satisfies TestCluster)}\n`);

process.stdin.on('close', () => void stop());
process.stdin.resume();

async function stop(): Promise<void> {
  await server.stop();
  await folder.release();
  await rm(path, { recursive: true, force: true });
  process.exit(0);
}

/** Only a folder whose lock nobody holds; one that was made a moment ago may be about to take it. */
async function clearCrashedRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) await clear(join(tmpdir(), name)).catch(() => undefined);
}

async function clear(crashed: string): Promise<void> {
  const { birthtimeMs } = await stat(crashed);
  if (Date.now() - birthtimeMs < JUST_BORN_MS) return;
  await chmod(crashed, 0o700);
  const held = await DataFolder.hold(crashed);
  await EmbeddedServer.stopLeftBehind(crashed);
  await held.release();
  await rm(crashed, { recursive: true, force: true });
}
