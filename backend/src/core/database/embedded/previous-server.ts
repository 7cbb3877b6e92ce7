import { readFile, readlink, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { kill, platform } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { StartProblem } from '../../config/start-problem.js';
import { hasCode } from '../error-code.js';
import { type Cluster } from './cluster.js';
import { type PostmasterRecord, readPostmasterFile } from './postmaster-file.js';
import { runProgram } from './run-program.js';
import { connectTo } from './superuser-connection.js';

/** What stands behind the process number that a cluster's `postmaster.pid` names. */
type Identity = 'gone' | 'ours' | 'ours, not answering' | 'stranger' | 'unclear';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 200;
/** PostgreSQL's code for "starting up", "recovering" and "shutting down". */
const CANNOT_CONNECT_NOW = '57P03';

/**
 * Stops the server that a killed process left on this cluster, and only that one: the process must prove to be ours
 * before it gets a signal. The caller holds the data folder, so no living Parole tenue uses it.
 */
export async function stopPreviousServer(cluster: Cluster): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const record = await readPostmasterFile(cluster.folder);
    if (!record) return setAsideEmptyFile(cluster);
    const identity = await identify(cluster, record);
    if (identity === 'gone') return;
    if (identity === 'stranger') return setAside(cluster);
    if (identity === 'ours') return stopServer(cluster);
    if (Date.now() > deadline) throw stuck(record, identity);
    await delay(PAUSE_MS);
  }
}

/**
 * Asks the server to end its sessions, write everything down and stop; waits until it is gone. On a full disk it cannot
 * write: then it stops at once, and recovers from its log at the next start.
 */
export async function stopServer(cluster: Cluster): Promise<void> {
  for (const [mode, seconds] of [
    ['fast', 15],
    ['immediate', 15],
  ] as const) {
    const output = await askToStop(cluster, mode, seconds);
    if (!output || !(await readPostmasterFile(cluster.folder))) return;
  }
  throw new StartProblem(`The database in ${cluster.folder} does not stop: restart the computer, then start again.`);
}

/** @returns nothing when it stopped, else why not. */
async function askToStop({ binaries, folder, account }: Cluster, mode: string, seconds: number): Promise<string> {
  const parameters = ['stop', '--pgdata', folder, '--mode', mode, '--wait', '--timeout', String(seconds), '--silent'];
  const { code, output } = await runProgram(binaries.pgCtl, parameters, account);
  return code === 0 ? '' : output;
}

async function identify(cluster: Cluster, record: PostmasterRecord): Promise<Identity> {
  if (!isAlive(record.pid)) return 'gone';
  const answer = await askWhoItIs(cluster, record);
  if (answer === 'ours') return 'ours';
  const program = await identifyProgram(cluster.folder, record.pid);
  return answer === 'busy' && program !== 'stranger' ? 'ours, not answering' : program;
}

/** Only our cluster takes our password and names our folder and the very start that the file records. */
async function askWhoItIs(cluster: Cluster, record: PostmasterRecord): Promise<'ours' | 'busy' | 'no'> {
  try {
    const client = await connectTo({ port: record.port, password: cluster.password });
    const { rows } = await client
      .query<{ folder: string; startedAt: number }>(
        `SELECT current_setting('data_directory') AS folder,
                extract(epoch FROM pg_postmaster_start_time())::int AS "startedAt"`,
      )
      .finally(() => client.end());
    const [server] = rows;
    const isOurs =
      server && (await isSameFolder(server.folder, cluster.folder)) && isClose(server.startedAt, record.startedAt);
    return isOurs ? 'ours' : 'no';
  } catch (error) {
    return hasCode(error, CANNOT_CONNECT_NOW) ? 'busy' : 'no';
  }
}

async function identifyProgram(folder: string, pid: number): Promise<Identity> {
  if (platform === 'linux') return identifyByProc(folder, pid);
  // On Windows PostgreSQL itself asks the process whether it is one of its own.
  if (platform === 'win32') return 'gone';
  const { output } = await runProgram('ps', ['-o', 'comm=', '-p', String(pid)]);
  return output.includes('postgres') ? 'unclear' : 'stranger';
}

/** A PostgreSQL server works inside its data folder. */
async function identifyByProc(folder: string, pid: number): Promise<Identity> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name.trim() !== 'postgres') return 'stranger';
  const workplace = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return workplace && (await isSameFolder(workplace, folder)) ? 'ours, not answering' : 'stranger';
}

/**
 * After a power cut the number in the file may belong to any program, and PostgreSQL would refuse to start for ever.
 * The file is kept under another name; PostgreSQL's shared memory still tells it when one of its own is alive.
 */
async function setAside({ folder }: Cluster): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  await rename(file, `${file}.stale`).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
  });
}

/** A server writes the file in one go right after making it: still empty after a while, it was cut off. */
async function setAsideEmptyFile(cluster: Cluster): Promise<void> {
  const file = join(cluster.folder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  await delay(1000);
  if (await readPostmasterFile(cluster.folder)) return stopPreviousServer(cluster);
  await setAside(cluster);
}

function stuck({ pid, dataFolder }: PostmasterRecord, identity: Identity): StartProblem {
  const what = identity === 'unclear' ? 'may be a database on' : 'is the database on';
  return new StartProblem(
    `Process ${pid} ${what} ${dataFolder} and does not answer: end it, or restart the computer. Nothing was changed.`,
  );
}

function isAlive(pid: number): boolean {
  try {
    return kill(pid, 0);
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return first === second;
}

const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= 2;
