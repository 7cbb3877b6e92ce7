import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** What the script `start` runs, with its limits of memory. */
const START = await startParameters();
const POLL_MS = 50;
/** Empty, so that neither our environment nor a file `.env` makes a deployment of it. */
export const NEUTRAL = {
  ...{ DATABASE_URL: '', MIGRATION_DATABASE_URL: '', PUBLIC_URL: '', HOST: '', LOG_LEVEL: '', TRUSTED_PROXIES: '' },
  ...{ EVIDENCE_DIR: '', QUARANTINE_DIR: '', EVIDENCE_KEY_FILE: '', EVIDENCE_S3_URL: '', CLAMAV_URL: '' },
  // A drill asks more in a minute than a person.
  REQUESTS_PER_SESSION: '1000000',
};

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** What it printed, errors included. */
  output: string;
}

/** Parole tenue as `npm start` runs it, in a process of its own on a data folder and a port of its own. */
export class ParoleTenue {
  readonly url: string;
  readonly child: ChildProcess;
  readonly exit: Promise<Exit>;
  private readonly startedAt = performance.now();
  private output = '';

  constructor(folder: string, port: number, environment: Record<string, string> = {}) {
    this.url = `http://127.0.0.1:${port}`;
    this.child = spawn(process.execPath, START, {
      cwd: PROJECT,
      env: { ...process.env, ...NEUTRAL, PORT: String(port), DATA_DIR: folder, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (part: Buffer): void => void (this.output += part.toString());
    this.child.stdout?.on('data', collect);
    this.child.stderr?.on('data', collect);
    this.exit = once(this.child, 'close').then(() => this.describeExit());
  }

  /** @returns seconds from the start of the process until it answers and says that it is ready. */
  async ready(limitSeconds = 60): Promise<number> {
    while (performance.now() - this.startedAt < limitSeconds * 1000) {
      if (this.child.exitCode !== null) throw new Error(`It ended instead of getting ready:\n${this.output}`);
      if ((await this.isReady()) && this.hasGreeted()) return (performance.now() - this.startedAt) / 1000;
      await delay(POLL_MS);
    }
    throw new Error(`Not ready after ${limitSeconds} s:\n${this.output}`);
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<Exit> {
    if (this.child.exitCode === null) this.child.kill(signal);
    return this.exit;
  }

  /** It answers a moment before it says so; until then it is still reading what to say. */
  private hasGreeted(): boolean {
    return /^Parole tenue (is ready|serves)/m.test(this.output);
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  private describeExit(): Exit {
    return { code: this.child.exitCode, signal: this.child.signalCode, output: this.output.trim() };
  }
}

async function startParameters(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

/** Under the system's temporary folder; as root the database's own account must be able to enter it. */
export async function newDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'parole-tenue-tool-'));
  await chmod(folder, 0o711);
  return folder;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

export const clusterFolder = (folder: string): string => join(folder, 'database', 'cluster');

/** The database server's process and its port, as it says itself. */
export async function readPostmaster(folder: string): Promise<{ pid: number; port: number }> {
  const [pid, , , port] = (await readFile(join(clusterFolder(folder), 'postmaster.pid'), 'utf8')).split('\n');
  return { pid: Number(pid), port: Number(port) };
}
