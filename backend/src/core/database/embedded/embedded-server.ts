import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { StartProblem } from '../../config/start-problem.js';
import { hasCode } from '../error-code.js';
import { findBinaries } from './binaries.js';
import { type Cluster, databaseFolder, openCluster } from './cluster.js';
import { diskFull, folderProblem, isDiskFull } from './folder-problem.js';
import { isPresent } from './is-present.js';
import { type PostmasterRecord, isSameServer, readPostmasterFile } from './postmaster-file.js';
import { stopPreviousServer, stopServer } from './previous-server.js';
import { runProgram } from './run-program.js';
import { type ServerSettings, serverConfiguration } from './server-settings.js';
import { type SuperuserAddress, connectTo } from './superuser-connection.js';
import { accountFor } from './system-account.js';

const ATTEMPTS = 20;
const PAUSE_MS = 250;
/** Recovery after a crash counts in here. */
const START_SECONDS = 120;
const PASSING = /could not bind|address already in use|pre-existing shared memory block|is still in use/i;

/** The PostgreSQL that comes with npm, on the files of a data folder that the caller holds. */
export class EmbeddedServer {
  private watch: Client | undefined;
  private isStopping = false;

  private constructor(
    private readonly cluster: Cluster,
    private readonly running: PostmasterRecord,
    private readonly onDeath: () => void,
  ) {}

  /**
   * @param onDeath called once when the server ends without our asking.
   * @throws StartProblem when it cannot run here; the files are then as they were.
   */
  static async start(dataFolder: string, onDeath: () => void, changes: ServerSettings = {}): Promise<EmbeddedServer> {
    const cluster = await prepare(dataFolder).catch((error: unknown) => {
      throw folderProblem(dataFolder, error);
    });
    await stopPreviousServer(cluster);
    const server = new EmbeddedServer(cluster, await launch(cluster, changes), onDeath);
    await server.startWatching().catch(async (error: unknown) => {
      await server.stop();
      throw notOurs(cluster, error);
    });
    return server;
  }

  /** Stops the server that a killed process left on these files, if any. */
  static async stopLeftBehind(dataFolder: string): Promise<void> {
    if (await isPresent(databaseFolder(dataFolder))) await stopPreviousServer(await prepare(dataFolder));
  }

  get superuser(): SuperuserAddress {
    return { port: this.running.port, password: this.cluster.password };
  }

  /** A server that ran out of disk reaches us as a broken connection; its log knows better. */
  async explain(error: unknown): Promise<unknown> {
    return isDiskFull(await readLog(this.cluster)) ? diskFull(this.cluster.folder) : error;
  }

  /** Returns when the server is gone; does nothing when it already is. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.watch?.end().catch(() => undefined);
    // The file of a dead server stays, and its number may soon be somebody else's.
    if (await this.isGone()) return;
    const current = await readPostmasterFile(this.cluster.folder);
    if (isSameServer(this.running, current)) await stopServer(this.cluster);
  }

  /** A server that starts, recovers or stops still takes connections, if only to refuse them with a reason. */
  private async isGone(): Promise<boolean> {
    try {
      await (await connectTo(this.superuser)).end();
      return false;
    } catch (error) {
      return hasCode(error, 'ECONNREFUSED');
    }
  }

  /** One idle connection: it breaks the moment the server goes. */
  private async startWatching(): Promise<void> {
    this.watch = await connectTo(this.superuser);
    this.watch.once('end', () => void this.investigate());
  }

  /** After the crash of one session PostgreSQL ends all of them and goes on; refused connections mean that it is gone. */
  private async investigate(): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS && !this.isStopping; attempt++) {
      try {
        await this.startWatching();
        return;
      } catch (error) {
        if (hasCode(error, 'ECONNREFUSED')) break;
        await delay(PAUSE_MS);
      }
    }
    if (!this.isStopping) this.onDeath();
  }
}

async function prepare(dataFolder: string): Promise<Cluster> {
  const [binaries, account] = await Promise.all([findBinaries(), accountFor(databaseFolder(dataFolder))]);
  return openCluster(dataFolder, binaries, account);
}

async function launch(cluster: Cluster, changes: ServerSettings): Promise<PostmasterRecord> {
  for (let attempt = 1; ; attempt++) {
    const log = await tryLaunch(cluster, changes);
    const running = await readPostmasterFile(cluster.folder);
    if (log === undefined && running) return running;
    if (attempt < ATTEMPTS && PASSING.test(log ?? '')) await delay(PAUSE_MS);
    else throw launchProblem(cluster, log ?? '');
  }
}

/** @returns nothing when the server runs, else what it wrote to its log. */
async function tryLaunch(cluster: Cluster, changes: ServerSettings): Promise<string | undefined> {
  const { binaries, folder, logFile, account } = cluster;
  await rename(logFile, `${logFile}.previous`).catch(() => undefined);
  await writeFile(join(folder, 'postgresql.conf'), serverConfiguration(await freePort(), changes)).catch(
    (error: unknown) => {
      throw folderProblem(folder, error);
    },
  );
  const before = await readPostmasterFile(folder);
  const { code, output } = await runProgram(
    binaries.pgCtl,
    ['start', '--pgdata', folder, '--log', logFile, '--wait', '--timeout', String(START_SECONDS), '--silent'],
    account,
  );
  if (code === 0) return undefined;
  const log = await readLog(cluster);
  const after = await readPostmasterFile(folder);
  // One that came up too late is ours to stop; whoever the file named before is not.
  if (after && !isSameServer(after, before)) await stopServer(cluster);
  return `${log}\n${output}`;
}

function launchProblem({ folder, logFile }: Cluster, log: string): StartProblem {
  if (isDiskFull(log)) return diskFull(folder);
  const reason = log
    .split('\n')
    .findLast((line) => /FATAL|PANIC/.test(line))
    ?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  return new StartProblem(`The database in ${folder} does not start: ${reason ?? log.trim()} (more in ${logFile}).`);
}

function notOurs({ folder }: Cluster, error: unknown): unknown {
  if (!hasCode(error, '28P01')) return error;
  return new StartProblem(
    `The password kept beside ${folder} does not open the database: restore that file from a copy.`,
  );
}

async function readLog({ logFile }: Cluster): Promise<string> {
  return readFile(logFile, 'utf8').catch(() => '');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(address && typeof address === 'object' ? address.port : 0);
      });
    });
  });
}
